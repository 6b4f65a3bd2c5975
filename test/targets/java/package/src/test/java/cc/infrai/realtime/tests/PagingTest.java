package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.CallOptions;
import cc.infrai.realtime.Channel;
import cc.infrai.realtime.ChannelListRequest;
import cc.infrai.realtime.Items;
import cc.infrai.realtime.Realtime;
import cc.infrai.realtime.RealtimeException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final List<String> NAMES = List.of("room-42", "room-43", "room-44");

  private static Realtime createClient(String url) {
    return Realtime.builder().apiKey("k").baseUrl(url).build();
  }

  private static FaultyServer.Reply page(String example) {
    return FaultyServer.success(Contract.exampleData("realtime.channel.list", example).toString());
  }

  private static FaultyServer.Reply pageWith(String cursor) {
    ObjectNode page = Contract.exampleData("realtime.channel.list", "next_page").deepCopy();
    return FaultyServer.success(page.put("next_cursor", cursor).toString());
  }

  @Test
  void readsAllPagesOfTheMock() {
    Realtime realtime = createClient(System.getenv("MOCK_URL"));
    Items<Channel> channels = realtime.channel().listAll(request -> request.limit(2));
    assertEquals(NAMES, channels.stream().map(Channel::name).toList());
  }

  @Test
  void fetchesAPageWhenItsFirstItemIsNeededAndStartsOverEachTime() throws IOException {
    try (var server = new FaultyServer(page("first_page"), page("next_page"), page("empty"))) {
      Items<Channel> channels =
          createClient(server.url()).channel().listAll(request -> request.limit(2));
      assertTrue(server.received().isEmpty());
      Iterator<Channel> walk = channels.iterator();
      assertEquals(NAMES.subList(0, 2), List.of(walk.next().name(), walk.next().name()));
      assertEquals(1, server.received().size());
      assertEquals(NAMES.get(2), walk.next().name());
      assertTrue(server.received().get(1).path().contains("cursor="));
      assertTrue(server.received().get(1).path().contains("limit=2"));
      assertTrue(channels.stream().toList().isEmpty());
      assertTrue(server.received().get(2).path().endsWith("/list?limit=2"));
    }
  }

  @Test
  void asksForEachPageWithTheOptionsOfTheCall() throws IOException {
    try (var server = new FaultyServer(page("first_page"), page("next_page"))) {
      var request = ChannelListRequest.builder().limit(2).build();
      var options = CallOptions.builder().header("X-Trace", "7").build();
      Items<Channel> channels = createClient(server.url()).channel().listAll(request, options);
      assertEquals(NAMES, channels.stream().map(Channel::name).toList());
      for (FaultyServer.Received received : server.received()) {
        assertEquals("7", received.header("X-trace"));
      }
    }
  }

  @Test
  void stopsAtPagesThatFormALoop() throws IOException {
    var one = pageWith("one");
    var two = pageWith("two");
    try (var server = new FaultyServer(one, two, one, two)) {
      Items<Channel> channels = createClient(server.url()).channel().listAll();
      var failure =
          assertThrows(
              RealtimeException.UnreadableResponse.class,
              () -> channels.stream().limit(20).toList());
      assertEquals("repeated_cursor", failure.code());
      assertEquals(3, server.received().size());
    }
  }
}
