package org.shouwang.drill;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who works in the drill. One of every role, more where one would be lonely, and two in the neighbouring
 * community, so that it can be seen that nobody looks over the fence.
 */
record Staff(String login, String role, String area, String name, String english) {
    static final String COMMUNITY = "140403010002";
    static final String NEIGHBOUR = "140403010001";
    private static final String DISTRICT = "140403";
    private static final String CITY = "1404";

    /** Made by the set-up; the three that nobody may hold two of. */
    static final List<Staff> ADMINISTRATORS = List.of(
            new Staff("system", "SYSTEM_ADMINISTRATOR", CITY, "魏国栋", "system administrator"),
            new Staff("security", "SECURITY_ADMINISTRATOR", CITY, "苗慧", "security administrator"),
            new Staff("audit", "AUDIT_ADMINISTRATOR", CITY, "药文博", "audit administrator"));

    static final List<Staff> PEOPLE = people();

    private static List<Staff> people() {
        var people = new ArrayList<>(List.of(
                new Staff("director", "DIRECTOR", COMMUNITY, "杨芳", "community director"),
                new Staff("desk", "COMMUNITY_DESK", COMMUNITY, "李建红", "community desk"),
                new Staff("reviewer", "REVIEWER", COMMUNITY, "王晓燕", "reviewer"),
                new Staff("reviewer2", "REVIEWER", COMMUNITY, "郝志强", "second reviewer"),
                new Staff("grid", "GRID_WORKER", COMMUNITY, "原丽萍", "grid worker"),
                new Staff("volunteer", "VOLUNTEER", COMMUNITY, "姬燕荣", "volunteer"),
                new Staff("hotline", "HOTLINE_AGENT", DISTRICT, "申静", "hotline agent"),
                new Staff("command", "COMMAND_CENTRE", CITY, "栗振华", "command centre"),
                new Staff("tracer", "TRACER", DISTRICT, "牛磊", "tracer"),
                new Staff("tracing-lead", "TRACING_LEAD", DISTRICT, "郭建华", "head of tracing"),
                new Staff("police", "POLICE_PARTNER", DISTRICT, "樊勇", "police partner"),
                new Staff("lab", "LAB", DISTRICT, "郭敏", "laboratory"),
                new Staff("driver", "DRIVER", COMMUNITY, "秦海", "driver"),
                new Staff("shop", "SHOP", COMMUNITY, "靳秀花", "shop"),
                new Staff("venue", "VENUE_OWNER", COMMUNITY, "暴玉兰", "venue owner"),
                new Staff("auditor", "AUDITOR", CITY, "宋哲", "auditor"),
                new Staff("privacy", "DATA_PROTECTION_OFFICER", CITY, "单雪梅", "data-protection officer"),
                new Staff("neighbour", "DIRECTOR", NEIGHBOUR, "冯保国", "director of the neighbouring community"),
                new Staff(
                        "neighbour-reviewer", "REVIEWER", NEIGHBOUR, "解晓东", "reviewer of the neighbouring community")));
        for (int i = 2; i <= 6; i++) {
            people.add(new Staff("volunteer" + i, "VOLUNTEER", COMMUNITY, "志愿者" + "二三四五六".charAt(i - 2), "volunteer"));
        }
        return List.copyOf(people);
    }
}
