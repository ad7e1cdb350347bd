package org.shouwang.place;

import org.shouwang.shared.DomainException;

/** A change to places that the rules refuse. */
public final class PlaceRejected extends DomainException {
    private PlaceRejected(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    public static PlaceRejected tooLarge(int dwellings, int most) {
        var rejected = new PlaceRejected(Kind.REJECTED, "place.too-large", dwellings + " dwellings");
        rejected.fact("dwellings", dwellings);
        rejected.fact("most", most);
        return rejected;
    }

    public static PlaceRejected nameTaken() {
        return new PlaceRejected(Kind.CONFLICT, "place.name-taken", "a compound of this name exists");
    }

    public static PlaceRejected communityFull() {
        return new PlaceRejected(Kind.CONFLICT, "place.community-full", "999 compounds");
    }

    public static PlaceRejected notRunning() {
        return new PlaceRejected(Kind.REJECTED, "place.not-running", "the community is not run here");
    }

    public static PlaceRejected inhabited() {
        return new PlaceRejected(Kind.CONFLICT, "place.inhabited", "somebody is registered there");
    }
}
