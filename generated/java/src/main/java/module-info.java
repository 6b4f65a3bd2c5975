// Copied from scripts/targets/java/package/ by `npm run generate`. Do not edit by hand.
/** A client of the Infrai Realtime API. */
module cc.infrai.realtime {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive java.net.http;
  requires static transitive org.jspecify;

  exports cc.infrai.realtime;
}
