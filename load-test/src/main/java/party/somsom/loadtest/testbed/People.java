package party.somsom.loadtest.testbed;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

import party.somsom.loadtest.driver.Request;

/** Confirmed accounts, each with its own access token. */
public record People(List<Person> all) {
    public static People of(Api somsom, int count) throws Exception {
        var lines = somsom.post("/dev/tokens?count=" + count, null, null).lines();
        return new People(lines.map(line -> line.split(" ")).map(line -> new Person(line[0], line[1])).toList());
    }

    /** The access token of one of them. */
    public String one() {
        return all.getFirst().token();
    }

    public People first(int count) {
        return new People(all.subList(0, count));
    }

    public People butFirst(int count) {
        return new People(all.subList(count, all.size()));
    }

    public Iterator<Request> once(Function<Person, Request> request) {
        return all.stream().map(request).iterator();
    }

    public Iterator<Request> againAndAgain(Function<Person, Request> request) {
        return Stream.generate(() -> all).flatMap(List::stream).map(request).iterator();
    }

    public Iterator<Request> atRandom(Function<Person, Request> request) {
        var random = new SplittableRandom();
        return Stream.generate(() -> all.get(random.nextInt(all.size()))).map(request).iterator();
    }
}
