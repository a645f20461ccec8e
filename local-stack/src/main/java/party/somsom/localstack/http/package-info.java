/** What the stand-ins need to answer over HTTP. */
@NullMarked
package party.somsom.localstack.http;

import org.jspecify.annotations.NullMarked;
