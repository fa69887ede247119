/**
 * The configuration that an application brings along: Spring Boot's {@code application.yml} and
 * {@code application.properties}, Quarkus' {@code application.properties}. Each setting keeps the
 * place where it stands; what holds in a container is {@code network.application}'s question.
 */
@NullMarked
package dev.fairlead.application;

import org.jspecify.annotations.NullMarked;
