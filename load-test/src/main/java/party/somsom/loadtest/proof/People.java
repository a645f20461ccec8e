package party.somsom.loadtest.proof;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import party.somsom.loadtest.driver.Request;

/** Confirmed accounts, each with its own access token. */
record People(List<String> tokens) {
    static People of(Api somsom, int count) throws Exception {
        var lines = somsom.post("/dev/tokens?count=" + count, null, null).lines();
        return new People(lines.map(line -> line.substring(line.indexOf(' ') + 1)).toList());
    }

    String one() {
        return tokens.getFirst();
    }

    People first(int count) {
        return new People(tokens.subList(0, count));
    }

    People butFirst(int count) {
        return new People(tokens.subList(count, tokens.size()));
    }

    Iterator<Request> once(Function<String, Request> request) {
        return tokens.stream().map(request).iterator();
    }

    Iterator<Request> againAndAgain(Function<String, Request> request) {
        return Stream.generate(() -> tokens).flatMap(List::stream).map(request).iterator();
    }
}
