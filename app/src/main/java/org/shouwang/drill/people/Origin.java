package org.shouwang.drill.people;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.drill.people.SyntheticHousehold.Document;

/** Where a family comes from: decides how its names are written and which documents it holds. */
enum Origin {
    HAN,
    MINORITY,
    HONG_KONG,
    TAIWAN,
    ABROAD,
    ABROAD_SETTLED;

    static final List<String> ELSEWHERE =
            List.of("山西省长治市襄垣县古韩镇", "山西省晋城市高平市米山镇", "河南省安阳市林州市", "河北省邯郸市武安市", "陕西省渭南市富平县", "四川省达州市宣汉县");

    static Origin draw(Chance chance) {
        return values()[chance.weighted(978, 14, 2, 2, 3, 1)];
    }

    String name(Chance chance, Sex sex, int yearOfBirth, String familyName) {
        return switch (this) {
            case HAN, HONG_KONG, TAIWAN -> familyName + Names.given(chance, sex, yearOfBirth);
            case MINORITY -> Names.minority(chance);
            case ABROAD, ABROAD_SETTLED -> Names.latin(chance);
        };
    }

    Document document(LocalDate birthDate, Sex sex, int serial) {
        return switch (this) {
            case HAN, MINORITY -> new Document("RESIDENT_ID", SyntheticDocuments.residentId(birthDate, sex, serial));
            case HONG_KONG -> new Document("HONG_KONG_MACAU_PERMIT", SyntheticDocuments.hongKongMacauPermit(serial));
            case TAIWAN -> new Document("TAIWAN_PERMIT", SyntheticDocuments.taiwanPermit(serial));
            case ABROAD -> new Document("PASSPORT", SyntheticDocuments.passport(serial));
            case ABROAD_SETTLED ->
                new Document("FOREIGN_RESIDENCE_CARD", SyntheticDocuments.foreignResidenceCard(birthDate, sex, serial));
        };
    }
}
