package org.shouwang.drill.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in person. Waits when the server is busy, sends again under the same key when a connection broke, and signs
 * in again when the session has ended.
 */
public final class Session {
    private static final int TRIES = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Api api;
    private final SignIn signIn;
    private @Nullable String token;

    private Session(Api api, SignIn signIn) {
        this.api = api;
        this.signIn = signIn;
    }

    /** Nobody: for what needs no sign-in. */
    public static Session anyone(Api api) {
        return new Session(api, session -> null);
    }

    public static Session staff(Api api, String login, String password) {
        return new Session(api, SignIn.withPassword(login, password));
    }

    /** A resident with the one-time code that a drill shows instead of sending it. */
    public static Session resident(Api api, String phone) {
        return new Session(api, SignIn.withCode(phone));
    }

    public Answer get(String path) {
        return patiently(token -> api.get(path, token));
    }

    public Answer post(String path, UUID key, @Nullable Object body) {
        return patiently(token -> api.write("POST", path, token, key, body));
    }

    public Answer put(String path, UUID key, @Nullable Object body) {
        return patiently(token -> api.write("PUT", path, token, key, body));
    }

    /** A file, under a key like any other write. */
    public Answer upload(String path, UUID key, String type, String content) {
        return patiently(token -> api.upload(path, token, key, type, content));
    }

    /** The token to send, for a caller that measures single requests. */
    public synchronized @Nullable String token() throws IOException {
        if (token == null) {
            token = signIn.token(anyone(api));
        }
        return token;
    }

    /** The session of this token has ended, so the next token is a new one, unless somebody has renewed it already. */
    public synchronized void renew(@Nullable String ended) {
        if (Objects.equals(token, ended)) {
            token = null;
        }
    }

    private Answer patiently(Call call) {
        Answer answer = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                var used = token();
                answer = call.send(used);
                if (answer.status() == 401 && used != null) {
                    renew(used);
                } else if (answer.status() != 503 && answer.status() != 429) {
                    return answer;
                } else {
                    sleep(answer.retryAfter());
                }
            } catch (IOException e) {
                sleep(Duration.ofMillis(200));
            }
        }
        if (answer == null) {
            throw new IllegalStateException("the server does not answer");
        }
        return answer;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private interface Call {
        Answer send(@Nullable String token) throws IOException;
    }
}
