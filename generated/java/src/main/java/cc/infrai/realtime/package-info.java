// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
/**
 * A client of the Infrai Realtime API. Start with {@link cc.infrai.realtime.Realtime#builder()}.
 */
@NullMarked
package cc.infrai.realtime;

import org.jspecify.annotations.NullMarked;
