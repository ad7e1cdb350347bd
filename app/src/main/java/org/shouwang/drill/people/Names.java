package org.shouwang.drill.people;

import java.util.List;

/**
 * Names as they are met at a door: surnames by how common they are, given names by the decade they were in fashion, and
 * the ones that break software: two-character and polyphonic surnames, one-character given names, characters beyond the
 * basic plane, Uyghur, Tibetan, Mongolian and Latin names.
 */
final class Names {
    /** Per mille of the population, the commonest first; together about four fifths of everybody. */
    private static final String[] COMMON = {
        "王72", "李72", "张68", "刘54", "陈45", "杨31", "黄22", "赵20", "吴20", "周19", "徐14", "孙15", "马13", "朱13", "胡13", "郭12",
        "何12", "林11", "罗9", "高10", "郑9", "梁8", "谢8", "宋7", "唐7", "许7", "韩7", "冯6", "邓6", "曹6", "彭5", "曾5", "肖5", "田5",
        "董5", "潘4", "袁4", "蔡4", "蒋4", "余4", "于4", "杜4", "叶4", "程4", "魏4", "苏4", "吕4", "丁4", "任4", "卢4", "姚4", "沈4",
        "钟3", "姜3", "崔3", "谭3", "陆3", "范3", "汪3", "廖3", "石3", "金3", "贾3", "韦3", "夏3", "付3", "方3", "邹3", "熊3", "白3",
        "孟3", "秦3", "邱3", "侯3", "江3", "尹3", "薛3", "闫3", "段3", "雷3", "龙3", "黎3", "史3", "陶3", "贺3", "毛3", "郝3", "顾2",
        "龚2", "邵2", "万2", "覃2", "武2", "钱2", "戴2", "严2", "莫2", "孔2", "申2", "牛2", "樊2", "原2", "栗2", "姬1"
    };
    /** Read otherwise as a surname than as a word, or written with two characters. */
    private static final List<String> AWKWARD = List.of(
            "单", "解", "仇", "查", "区", "盖", "朴", "翟", "尉", "冼", "乐", "缪", "逄", "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟",
            "长孙", "令狐");

    private static final List<Fashion> FASHIONS = List.of(
            new Fashion(1960, "秀桂玉英兰凤珍淑素翠爱月", "英兰珍芳花荣梅莲香琴娥贞", "建国德福玉永长振文明志金", "国华明德福生山林财义才祥"),
            new Fashion(1980, "丽秀海晓红艳春玉小亚雪建", "丽红艳梅霞萍燕芳敏娟玲莉", "建志海晓文永卫国红伟俊小", "军强勇伟刚平峰斌华涛兵林"),
            new Fashion(2000, "晓雅婷思慧佳静雪梦文倩璐", "婷静颖雪洁丹娜莹琳娇楠蕾", "志浩晓俊宇鹏凯嘉文伟泽家", "鹏磊超杰涛浩宇凯飞洋龙帅"),
            new Fashion(9999, "梓欣诗雨子可语若依一沐艺", "涵怡萱琪桐彤妍瑶晗诺汐宁", "浩宇子梓俊一铭沐奕泽嘉辰", "轩宸泽睿涵宇航阳霖辰恩哲"));
    private static final List<String> RARE = List.of("䶮", "喆", "龘", "𬱖", "㛃", "犇", "𠅤", "燚");
    private static final List<String> UYGHUR_FIRST = List.of("阿依古丽", "迪丽努尔", "古丽巴哈尔", "买买提", "艾力", "努尔兰", "热依汗", "吐尔逊");
    private static final List<String> UYGHUR_LAST = List.of("买买提", "艾尼瓦尔", "吐尔逊江", "阿不都热合曼", "克里木");
    private static final List<String> TIBETAN_MONGOLIAN = List.of("扎西次仁", "卓玛", "次仁拉姆", "巴特尔", "乌云其木格", "格根塔娜");
    private static final List<String> LATIN = List.of(
            "Anna Müller",
            "John O'Brien",
            "NGUYEN THI LAN",
            "María José García-López",
            "Aleksandr Ivanov",
            "Kim Min-jun",
            "Li",
            "Jean-Luc d'Arc");

    private static final double[] WEIGHTS = new double[COMMON.length];
    private static final String[] SURNAMES = new String[COMMON.length];

    static {
        for (int i = 0; i < COMMON.length; i++) {
            SURNAMES[i] = COMMON[i].substring(0, 1);
            WEIGHTS[i] = Integer.parseInt(COMMON[i].substring(1));
        }
    }

    private Names() {}

    static String surname(Chance chance) {
        return chance.percent(2.5) ? chance.oneOf(AWKWARD) : SURNAMES[chance.weighted(WEIGHTS)];
    }

    static String given(Chance chance, Sex sex, int yearOfBirth) {
        if (chance.percent(0.4)) {
            return chance.oneOf(RARE);
        }
        var fashion =
                FASHIONS.stream().filter(f -> yearOfBirth < f.until).findFirst().orElseThrow();
        var first = sex == Sex.FEMALE ? fashion.women1 : fashion.men1;
        var second = sex == Sex.FEMALE ? fashion.women2 : fashion.men2;
        return chance.percent(22) ? chance.characterOf(second) : chance.characterOf(first) + chance.characterOf(second);
    }

    /** Of one of the peoples who write no Han surname. */
    static String minority(Chance chance) {
        return chance.percent(60)
                ? chance.oneOf(UYGHUR_FIRST) + "·" + chance.oneOf(UYGHUR_LAST)
                : chance.oneOf(TIBETAN_MONGOLIAN);
    }

    static String latin(Chance chance) {
        return chance.oneOf(LATIN);
    }

    private record Fashion(int until, String women1, String women2, String men1, String men2) {}
}
