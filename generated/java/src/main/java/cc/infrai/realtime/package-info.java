/**
 * A client of the Infrai Realtime API. Start with {@link cc.infrai.realtime.Realtime#builder()}.
 */
package cc.infrai.realtime;
