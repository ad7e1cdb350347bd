package org.shouwang.drill.city;

import java.util.List;
import java.util.Set;

/** Six lines that meet at one corner of the community; one goes out to the villages, one is a small bus that goes round. */
public final class BusNetwork {
    static final String HUB = "五马街口";
    static final String PRIMARY_SCHOOL = "第二小学";
    static final String MIDDLE_SCHOOL = "五马中学";
    static final Set<String> HOMES = Set.of(HUB, "香阅四季", "矿机厂", "广欣苑", "五马老院");

    static final Line ROUND = new Line(
            "社区巴士",
            "bus-ventilated",
            10,
            2,
            false,
            "21",
            List.of("香阅四季", "五马老院", HUB, "便民菜场", "卫生服务站", "矿机厂", PRIMARY_SCHOOL, "广欣苑", "老粮站", "北山头"));

    static final Line SCHOOLS = new Line(
            "9路",
            "bus-sealed",
            12,
            3,
            true,
            "19",
            List.of("北山头", "广欣苑", "矿机厂", "香阅四季", HUB, MIDDLE_SCHOOL, "延安中路", "潞安剧院", "八一广场", "府秀江南", "长治学院", "职教园区"));

    static final Line VILLAGES = new Line(
            "201路",
            "bus-sealed",
            20,
            4,
            true,
            "17",
            List.of("火车站", "英雄中路", HUB, "五马老院", "东山花园", "东山村", "老顶山", "小罗村", "壶口坡", "南垂"));

    public static final List<Line> LINES = List.of(
            new Line(
                    "3路",
                    "bus-sealed",
                    12,
                    3,
                    true,
                    "13",
                    List.of(
                            "火车站", "解放西街", "英雄中路", HUB, "香阅四季", "矿机厂", "城北街", "人民医院", "八一广场", "延安南路", "长兴路口", "体育中心",
                            "高铁东站")),
            SCHOOLS,
            new Line(
                    "26路",
                    "bus-ventilated",
                    15,
                    3,
                    true,
                    "16",
                    List.of("老粮站", "五马老院", HUB, "英雄北路", "西大街", "莲花池", "城西路口", "建材市场", "西环路", "工业园", "客运西站")),
            new Line(
                    "28路",
                    "bus-sealed",
                    15,
                    3,
                    true,
                    "18",
                    List.of("广欣苑", "矿机厂", HUB, "解放东街", "太行东街", "紫坊", "科技园", "针漳", "电子产业园", "漳泽新区")),
            ROUND,
            VILLAGES);

    private BusNetwork() {}
}
