package party.somsom.foundation.database;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.MariaDBDialect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/** How entities are read and written. Rooms with entities import it in their auto-configuration. */
@Configuration(proxyBeanMethods = false)
public class EntityConfiguration {
    /** Hibernate asks the server about its tables only. It stores and reads times unchanged, without a time zone. */
    @Bean
    HibernatePropertiesCustomizer hibernateSettings() {
        return settings -> {
            settings.put(JdbcSettings.DIALECT, MariaDBDialect.class.getName());
            settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
            settings.put(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, true);
            settings.put(SchemaToolingSettings.HBM2DDL_AUTO, "validate");
        };
    }

    @Bean
    static BeanPostProcessor directQueries(ObjectProvider<EntityManagerFactory> entities) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repositories) {
                    repositories.addRepositoryFactoryCustomizer(
                            factory -> factory.addRepositoryProxyPostProcessor((proxy, repository) -> proxy.addAdvice(0,
                                    new DirectQueries(repository, entities.getObject()))));
                }
                return bean;
            }
        };
    }
}
