package org.shouwang.shared.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds an answer, which is text, back until the transaction behind it has committed. */
final class BufferedAnswer extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    private int refusedWith;

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    Receipts.Answer stored() {
        writer.flush();
        return new Receipts.Answer(getStatus(), getContentType(), bytes.toString(StandardCharsets.UTF_8));
    }

    void send() throws IOException {
        if (refusedWith != 0) {
            super.sendError(refusedWith);
            return;
        }
        writer.flush();
        if (bytes.size() > 0) {
            super.setContentLength(bytes.size());
            bytes.writeTo(super.getOutputStream());
        }
    }

    /** Forgets everything, headers and cookies too. */
    void discard() {
        resetBuffer();
        if (!super.isCommitted()) {
            super.reset();
        }
    }

    @Override
    public int getStatus() {
        return refusedWith == 0 ? super.getStatus() : refusedWith;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        refusedWith = status;
    }

    @Override
    public void sendRedirect(String location) {
        throw new UnsupportedOperationException("a write answers itself");
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        bytes.reset();
    }

    @Override
    public void reset() {
        refusedWith = 0;
        discard();
    }

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                bytes.write(source, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
