/** The settings of the web server: limits, JSON, language, CORS, and the OpenAPI document. */
@NullMarked
package party.somsom.api.web;

import org.jspecify.annotations.NullMarked;
