import cc.infrai.realtime.ChannelType;
import cc.infrai.realtime.Realtime;

class CountMembers {
  public static void main(String[] arguments) {
    try (Realtime realtime = Realtime.builder().baseUrl("http://127.0.0.1:4010").build()) {
      realtime.channel().create(c -> c.name("room-44").type(ChannelType.PRESENCE));
      var members = realtime.presence().get("room-44").members();
      System.out.println("members: " + members.size());
    }
  }
}
