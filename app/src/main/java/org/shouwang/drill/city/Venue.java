package org.shouwang.drill.city;

/** Where people check in. */
public enum Venue {
    MARKET("便民菜场", "market", "便民菜场"),
    CLINIC("五马街社区卫生服务站", "clinic", "卫生服务站"),
    RESTAURANT("聚福源饭店", "dining", "五马街口"),
    GAME_ROOM("老槐树棋牌室", "game-room", "五马老院"),
    SHOP("广欣超市", "venue", "广欣苑");

    private final String title;
    private final String setting;
    private final String stop;

    Venue(String title, String setting, String stop) {
        this.title = title;
        this.setting = setting;
        this.stop = stop;
    }

    public String title() {
        return title;
    }

    /** As the rules of contacts name it. */
    public String setting() {
        return setting;
    }

    /** Where the small bus stops for it. */
    String stop() {
        return stop;
    }
}
