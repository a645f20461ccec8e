package party.somsom.loadtest.baseline;

import java.io.File;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;
import org.springframework.context.annotation.Bean;

/** Uses the same web server, pool, driver and security as the product, so that only the way of deciding differs. */
@SpringBootApplication
public class BaselineApplication {
    private static final String PORT_FILE = "somsom.port-file";

    public static void main(String[] args) {
        SpringApplication.run(BaselineApplication.class, args);
    }

    /** Writes its port to a file, for the program that started it and named the file. */
    @Bean
    @ConditionalOnProperty(PORT_FILE)
    WebServerPortFileWriter portFileWriter(@Value("${" + PORT_FILE + "}") File file) {
        return new WebServerPortFileWriter(file);
    }
}
