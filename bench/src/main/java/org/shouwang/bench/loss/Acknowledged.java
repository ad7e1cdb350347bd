package org.shouwang.bench.loss;

/** A registration that counts as received: the answer echoed an id and the number on the receipt. */
record Acknowledged(Sent sent, String id, String number) {}
