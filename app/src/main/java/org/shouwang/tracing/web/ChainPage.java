package org.shouwang.tracing.web;

import java.util.List;
import java.util.Objects;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.answer.ChainPicture;
import org.shouwang.tracing.answer.ChainPicture.Node;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.web.AnswerViews.ChainNode;
import org.shouwang.tracing.web.AnswerViews.ChainView;
import org.springframework.stereotype.Component;

/** The picture of a chain, with who and where its nodes are. */
@Component
class ChainPage {
    private static final int DRAWN_BY_NAME = 60;

    private final ChainPicture chains;
    private final AnswerPage page;
    private final PicturePage pictures;
    private final ContactRows rows;
    private final Shown shown;

    ChainPage(ChainPicture chains, AnswerPage page, PicturePage pictures, ContactRows rows, Shown shown) {
        this.chains = chains;
        this.page = page;
        this.pictures = pictures;
        this.rows = rows;
        this.shown = shown;
    }

    ChainView view(Caller caller, AreaScope scope, LookUp lookUp) {
        var picture = chains.of(lookUp, DRAWN_BY_NAME);
        var people = picture.nodes().stream()
                .map(Node::contact)
                .filter(Objects::nonNull)
                .map(contact -> page.require(lookUp, contact))
                .toList();
        return new ChainView(
                page.watermark(caller.accountId(), lookUp),
                nodes(picture.nodes(), people, lookUp, caller, scope),
                picture.edges(),
                picture.leftOut(),
                ChainPicture.MOST_NODES);
    }

    private List<ChainNode> nodes(List<Node> nodes, List<Met> people, LookUp lookUp, Caller caller, AreaScope scope) {
        shown.people(
                caller.accountId(),
                lookUp,
                people.stream().map(Met::person).filter(Objects::nonNull).toList());
        var holders = rows.holders(people, scope);
        var places = rows.places(
                nodes.stream().map(Node::place).filter(Objects::nonNull).toList());
        var numbers = pictures.caseNumbers(lookUp);
        return nodes.stream()
                .map(node -> new ChainNode(
                        node.id(),
                        node.kind(),
                        node.infectionCase() == null ? null : numbers.get(node.infectionCase()),
                        node.contact(),
                        node.contact() == null ? null : holders.get(node.contact()),
                        node.place() == null ? null : places.get(node.place()),
                        node.grade(),
                        node.from(),
                        node.until(),
                        node.count()))
                .toList();
    }
}
