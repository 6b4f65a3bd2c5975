package cc.infrai.realtime.tests;

import cc.infrai.realtime.AuthSignRequest;
import cc.infrai.realtime.AuthVendor;
import cc.infrai.realtime.ChannelCreateRequest;
import cc.infrai.realtime.ChannelListRequest;
import cc.infrai.realtime.ChannelType;
import cc.infrai.realtime.PublishBatchMessage;
import cc.infrai.realtime.PublishBatchRequest;
import cc.infrai.realtime.PublishRequest;
import cc.infrai.realtime.RealtimeCapability;
import cc.infrai.realtime.TokenIssueRequest;
import cc.infrai.realtime.TokenRevokeRequest;
import cc.infrai.realtime.UserDisconnectRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes requests out of the parameters of a case. */
final class Requests {
  private Requests() {}

  static PublishRequest publish(JsonNode given) {
    var request = PublishRequest.builder().data(value(given.get("data")));
    set(given, "channel", JsonNode::textValue, request::channel);
    set(given, "event", JsonNode::textValue, request::event);
    return request.build();
  }

  static PublishBatchRequest batch(JsonNode given) {
    List<PublishBatchMessage> messages = new ArrayList<>();
    for (JsonNode each : given.get("messages")) {
      messages.add(
          PublishBatchMessage.builder()
              .channel(each.get("channel").textValue())
              .event(each.get("event").textValue())
              .data(value(each.get("data")))
              .build());
    }
    return PublishBatchRequest.builder().messages(messages).build();
  }

  static TokenIssueRequest issue(JsonNode given) {
    var request = TokenIssueRequest.builder();
    set(given, "client_id", JsonNode::textValue, request::clientId);
    set(given, "user_id", JsonNode::textValue, request::userId);
    set(given, "channels", Requests::texts, request::channels);
    set(given, "capabilities", Requests::capabilities, request::capabilities);
    set(given, "ttl_seconds", JsonNode::longValue, request::ttlSeconds);
    return request.build();
  }

  static TokenRevokeRequest revoke(JsonNode given) {
    return TokenRevokeRequest.builder().tokenOrJti(given.get("token_or_jti").textValue()).build();
  }

  static ChannelCreateRequest create(JsonNode given) {
    var request = ChannelCreateRequest.builder();
    set(given, "name", JsonNode::textValue, request::name);
    set(given, "type", type -> new ChannelType(type.textValue()), request::type);
    set(given, "vendor", JsonNode::textValue, request::vendor);
    return request.build();
  }

  static AuthSignRequest sign(JsonNode given) {
    var request = AuthSignRequest.builder();
    set(given, "client_id", JsonNode::textValue, request::clientId);
    set(given, "channels", Requests::texts, request::channels);
    set(given, "capabilities", Requests::capabilities, request::capabilities);
    set(given, "vendor", vendor -> new AuthVendor(vendor.textValue()), request::vendor);
    set(given, "ttl_seconds", JsonNode::longValue, request::ttlSeconds);
    set(given, "socket_id", JsonNode::textValue, request::socketId);
    set(given, "channel_data", Requests::fields, request::channelData);
    return request.build();
  }

  static ChannelListRequest list(JsonNode given) {
    var request = ChannelListRequest.builder();
    set(given, "cursor", JsonNode::textValue, request::cursor);
    set(given, "limit", JsonNode::longValue, request::limit);
    return request.build();
  }

  static UserDisconnectRequest disconnect(JsonNode given) {
    var request = UserDisconnectRequest.builder();
    set(given, "client_id", JsonNode::textValue, request::clientId);
    set(given, "channel", JsonNode::textValue, request::channel);
    return request.build();
  }

  private static <T> void set(
      JsonNode given, String name, Function<JsonNode, T> read, Consumer<T> setter) {
    if (given.has(name)) {
      setter.accept(read.apply(given.get(name)));
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> found = new ArrayList<>();
    list.forEach(item -> found.add(item.textValue()));
    return found;
  }

  private static List<RealtimeCapability> capabilities(JsonNode list) {
    return texts(list).stream().map(RealtimeCapability::new).toList();
  }

  private static Map<String, Object> fields(JsonNode given) {
    Map<String, Object> fields = new LinkedHashMap<>();
    given.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
    return fields;
  }

  /** Turns {@code {"$number": "NaN"}} into the number, and the rest into plain Java. */
  private static Object value(JsonNode given) {
    if (given.has("$number")) {
      return Double.valueOf(given.get("$number").textValue());
    }
    if (given.isArray()) {
      List<Object> items = new ArrayList<>();
      given.forEach(item -> items.add(value(item)));
      return items;
    }
    if (given.isObject()) {
      return fields(given);
    }
    return given.isNull() ? null : given;
  }
}
