/**
 * A client of the Infrai Realtime API. Start with {@link cc.infrai.realtime.Realtime#builder()}.
 */
@NullMarked
package cc.infrai.realtime;

import org.jspecify.annotations.NullMarked;
