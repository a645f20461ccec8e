package party.somsom.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import party.somsom.app.PlainHttp;

/** Runs {@link EdgeApplication} on a real web server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EdgeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.data.redis.port=1", "management.endpoint.health.validate-group-membership=false",
        "somsom.identity.provider=none", "somsom.identity.key-file=target/edge-test/signing-key.pem",
        "somsom.cors.allowed-origins=https://app.somsom.party", "server.forward-headers-strategy=native"})
@AutoConfigureRestTestClient
@Import(PlainHttp.class)
@interface EdgeTest {
}
