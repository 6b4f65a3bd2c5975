// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
/**
 * A client of the Infrai Realtime API. Start with {@link cc.infrai.realtime.Realtime#builder()}.
 */
package cc.infrai.realtime;
