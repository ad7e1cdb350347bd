package org.shouwang.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A page that is open and listens to live news, over real HTTP. */
public final class LivePage implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    private LivePage() {}

    /** Answers once the stream is open. */
    public static LivePage open(URI address, @Nullable String token) {
        var page = new LivePage();
        var request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var _ = page.client
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(response -> response.body().forEach(page::line));
        try {
            page.opened.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no stream at " + address, e);
        }
        return page;
    }

    public static LivePage open(HttpCaller caller, String topics) {
        return open(caller.base().resolve("/api/live?topics=" + topics), caller.token());
    }

    private void line(String line) {
        opened.complete(null);
        if (line.startsWith("event:")) {
            events.add(line.substring("event:".length()));
        }
    }

    /** What others said before has arrived. */
    public void awaitQuiet() {
        while (next(1_000) != null) {
            // one more
        }
    }

    public @Nullable String next(int millis) {
        try {
            return events.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The topics that were heard until all of the wanted ones were, or until it took too long. */
    public Set<String> hears(Set<String> wanted) {
        var heard = new HashSet<String>();
        var news = next(15_000);
        while (news != null) {
            heard.add(news);
            news = heard.containsAll(wanted) ? null : next(15_000);
        }
        return heard;
    }

    /** How many events wait to be read. */
    public int waiting() {
        return events.size();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
