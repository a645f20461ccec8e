package party.somsom.app;

import java.io.File;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes this node's port to a file, for the program that started the node and named the file. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(PortFileConfiguration.FILE)
class PortFileConfiguration {
    static final String FILE = "somsom.port-file";

    @Bean
    WebServerPortFileWriter portFileWriter(@Value("${" + FILE + "}") File file) {
        return new WebServerPortFileWriter(file);
    }
}
