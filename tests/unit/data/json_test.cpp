#include "data/json.h"

#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

Faults faults_in(std::string_view text) {
  Diagnostics out;
  auto const json = parse_json(text, "x.json", out);
  CHECK(json.has_value() == out.empty());
  return faults(out);
}

Json tree(std::string_view text) {
  Diagnostics out;
  auto json = parse_json(text, "x.json", out);
  REQUIRE(json);
  return std::move(*json);
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("JSON that must be accepted is accepted") {
  for (char const* text :
       {"{}", "[]", "[[]]", " [1] ", "\"x\"", "0", "-0", "null", "true", "[null, 1, \"1\", {}]",
        "[1e3, 1E+2, 1.5e-7, -1.25]", "[9223372036854775807, -9223372036854775808]",
        "[18446744073709551615]", "[\"\\u4e2d\\ud840\\udc00\\n\\\"\"]", "[\"𠮷，中\"]", "{\"\": 0}",
        "{\"a\": {\"b\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}", "\r\n\t[ 1 , 2 ]\n"}) {
    CAPTURE(text);
    CHECK(faults_in(text) == Faults{});
  }
}

TEST_CASE("JSON that must be refused is refused at its place") {
  struct Case {
    char const* text;
    char const* fault;
  };
  for (Case const& one : std::initializer_list<Case>{
           {"", "data.json-syntax 1:1"},
           {" \n ", "data.json-syntax 2:2"},
           {"[1,]", "data.json-syntax 1:4"},
           {"[1,,2]", "data.json-syntax 1:4"},
           {"[,1]", "data.json-syntax 1:2"},
           {"[1 2]", "data.json-syntax 1:4"},
           {"[1", "data.json-syntax 1:3"},
           {"[1}", "data.json-syntax 1:3"},
           {"[1]]", "data.json-syntax 1:4"},
           {"[1] x", "data.json-syntax 1:5"},
           {"{\"a\":1}{}", "data.json-syntax 1:8"},
           {"{\"a\" 1}", "data.json-syntax 1:6"},
           {"{\"a\"::1}", "data.json-syntax 1:6"},
           {"{\"a\":1,}", "data.json-syntax 1:8"},
           {"{a: 1}", "data.json-syntax 1:2"},
           {"{1: 1}", "data.json-syntax 1:2"},
           {"{'a': 1}", "data.json-syntax 1:2"},
           {"[\"中\", x]", "data.json-syntax 1:7"},
           {"[\n \"中\" \"文\"]", "data.json-syntax 2:6"},
           {"[01]", "data.json-syntax 1:3"},
           {"[1.]", "data.json-syntax 1:2"},
           {"[.5]", "data.json-syntax 1:2"},
           {"[+1]", "data.json-syntax 1:2"},
           {"[- 1]", "data.json-syntax 1:2"},
           {"[1e]", "data.json-syntax 1:2"},
           {"[0x1F]", "data.json-syntax 1:3"},
           {"[NaN]", "data.json-syntax 1:2"},
           {"[Infinity]", "data.json-syntax 1:2"},
           {"[tru]", "data.json-syntax 1:2"},
           {"[True]", "data.json-syntax 1:2"},
           {"[\"a\tb\"]", "data.json-syntax 1:4"},
           {"[\"a\nb\"]", "data.json-syntax 1:4"},
           {"[\"\\x\"]", "data.json-syntax 1:4"},
           {"[\"\\ud800\"]", "data.json-syntax 1:9"},
           {"[\"abc", "data.json-syntax 1:2"},
           {"[1] // note", "data.json-syntax 1:5"},
           {"/* note */ []", "data.json-syntax 1:1"},
           {"[1e400]", "data.json-number 1:2 /0"},
           {"[18446744073709551616]", "data.json-number 1:2 /0"},
           {"[-9223372036854775809]", "data.json-number 1:2 /0"},
           {"[\"a\\u0000\"]", "data.nul 1:2 /0"},
       }) {
    CAPTURE(one.text);
    Faults found = faults_in(one.text);
    // A syntax error's pointer depends on how far the value had come; its line and column are the
    // contract.
    for (std::string& fault : found)
      if (fault.starts_with("data.json-syntax")) fault = fault.substr(0, fault.find(" /"));
    CHECK(found == Faults{one.fault});
  }
}

TEST_CASE("NUL after the end of a JSON text is refused, not taken for the end") {
  CHECK(faults_in(std::string_view("[1]\0", 4)) == Faults{"data.nul 1:4"});
  CHECK(faults_in(std::string_view("123\0abc", 7)).front() == "data.nul 1:4");
}

TEST_CASE("a byte order mark is refused, and the text after it is still checked") {
  CHECK(faults_in("\xEF\xBB\xBF{\"a\":1,\"a\":2}") ==
        Faults{"data.bom 1:1", "data.json-duplicate-key 1:8 /a"});
}

TEST_CASE("bad UTF-8 is refused once a line, with the column in characters") {
  CHECK(faults_in("[\"中\xFF\xFE\",\n\"\xC0\xAF\",\n\"\xED\xA0\x80\", \"\xE4\xB8\"]") ==
        Faults{"data.utf8 1:4", "data.utf8 2:2", "data.utf8 3:2"});
}

TEST_CASE("every repeated key is reported with the first, and reading goes on") {
  Diagnostics out;
  CHECK_FALSE(parse_json(
      "{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": [1]},\n \"a\": {\"a\": 3}, \"d\": 1, \"d\": 2}",
      "x.json", out));
  CHECK(faults(out) == Faults{"data.json-duplicate-key 2:16 /b/c", "data.json-duplicate-key 3:2 /a",
                              "data.json-duplicate-key 3:25 /d"});
  REQUIRE(out.items()[1].related.size() == 1);
  CHECK(out.items()[1].related[0].line == 1);
  CHECK(out.items()[1].related[0].column == 7);
}

TEST_CASE("keys are compared after their escapes, in large objects as well") {
  CHECK(faults_in("{\"a\":1,\"\\u0061\":2}") == Faults{"data.json-duplicate-key 1:8 /a"});
  std::string text = "{";
  for (int i = 0; i < 100; ++i)
    text += "\"k" + std::to_string(i) + "\":0,\n";
  CHECK(faults_in(text + "\"k7\":1,\"k98\":1}") ==
        Faults{"data.json-duplicate-key 101:1 /k7", "data.json-duplicate-key 101:8 /k98"});
}

TEST_CASE("depth 64 is read, depth 65 refused, depth ten million refused as quickly") {
  CHECK(faults_in(nested(64)) == Faults{});
  CHECK(faults_in(nested(65)).front().starts_with("data.json-depth 1:65"));
  CHECK(faults_in(std::string(10'000'000, '[')).front().starts_with("data.json-depth 1:65"));
}

TEST_CASE("more than a thousand faults end in a note") {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 1234; ++i)
    text += ",\n\"a\":0";
  Diagnostics out;
  CHECK_FALSE(parse_json(text + "}", "x.json", out));
  CHECK(out.errors() == 1000);
  REQUIRE(out.items().size() == 1001);
  CHECK(out.items().back().id == "data.more");
  CHECK(out.items().back().arguments.front() == "234");
}

TEST_CASE("every value knows its line and column, and numbers keep their digits") {
  Json const json =
      tree("{\"一\": 18.70,\n  \"b\" : [ -0, 1.50e+03,\"x\" , {} ,\n12345678901234567890]}");
  CHECK(json.line == 1);
  CHECK(json.column == 1);
  Json const* first = json.find("一");
  REQUIRE(first);
  CHECK(first->column == 7);
  CHECK(std::get<JsonNumber>(first->value).digits == "18.70");
  auto const& list = std::get<JsonArray>(json.find("b")->value);
  REQUIRE(list.size() == 5);
  CHECK(json.find("b")->line == 2);
  CHECK(json.find("b")->column == 9);
  CHECK(std::get<JsonNumber>(list[0].value).digits == "-0");
  CHECK(std::get<JsonNumber>(list[1].value).digits == "1.50e+03");
  CHECK(list[1].column == 15);
  CHECK(list[2].column == 24);
  CHECK(list[3].column == 30);
  CHECK(list[4].line == 3);
  CHECK(list[4].column == 1);
  CHECK(std::get<JsonNumber>(list[4].value).digits == "12345678901234567890");
}

TEST_CASE("a string written as JSON reads back as it was") {
  std::string const text = "中文 \"q\" \\ / \n\r\t \x01\x1F 𠮷\x7F";
  CHECK(std::get<std::string>(tree(json_string(text)).value) == text);
  CHECK(json_string("a\x01\n") == "\"a\\u0001\\n\"");
  CHECK(json_string("柳州") == "\"柳州\"");
}

TEST_CASE("what needs an escape is found at every place of a text, and nothing else is") {
  for (std::size_t at = 0; at < 20; ++at)
    for (int byte = 0; byte < 256; ++byte) {
      std::string text(20, '\xE4');
      text[at] = static_cast<char>(byte);
      std::string written = json_string(text);
      bool const escaped = byte < 0x20 || byte == '"' || byte == '\\';
      CAPTURE(at);
      CAPTURE(byte);
      REQUIRE((written.size() > text.size() + 2) == escaped);
      REQUIRE(written.substr(1, at) == text.substr(0, at));
      REQUIRE(written.ends_with(text.substr(at + 1) + "\""));
    }
}

TEST_CASE("a second byte order mark is no text either") {
  CHECK(faults_in("\xEF\xBB\xBF\xEF\xBB\xBF[1, 1e999]") ==
        Faults{"data.bom 1:1", "data.json-number 1:5 /1"});
}
