import cc.infrai.realtime.ChannelType;
import cc.infrai.realtime.Realtime;

class CreateGetDelete {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      var room = realtime.channel().create(c -> c.name("lobby").type(ChannelType.PRESENCE));
      var found = realtime.channel().get(room.name());
      System.out.println(found.type() + " " + found.memberCount().orElseThrow());

      System.out.println(realtime.channel().delete(room.name()).status().orElse(""));
    }
  }
}
