import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;

class CatchErrors {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      realtime.channel().create(c -> c.name(""));
    } catch (RealtimeException.Credit error) {
      System.out.println("Top up the account.");
    } catch (RealtimeException.RateLimit error) {
      System.out.println("Come back in " + error.retryAfter());
    } catch (RealtimeException error) {
      System.out.println(error.code() + " " + error.status().getAsInt());
    }
  }
}
