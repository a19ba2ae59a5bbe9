#include "markdown/outline.h"

#include "base/message.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::markdown;

namespace {

std::string show(Pieces const& pieces) {
  std::string text;
  for (Piece const& piece : pieces) {
    std::string one = piece.words;
    if (piece.kind == Piece::Kind::note) one = "^[" + show(piece.note) + "]";
    if (piece.kind == Piece::Kind::field) {
      one = "{" + piece.field.verb + " " + piece.field.subject;
      for (auto const& [name, value] : piece.field.options)
        one += " " + name + "=" + value;
      one += piece.field.required ? "!}" : "}";
    }
    if (piece.strong) one = "*" + one + "*";
    if (!piece.uri.empty()) one = "<" + piece.uri + " " + one + ">";
    text += one;
  }
  return text;
}

std::string show(List const& list, int depth = 0) {
  std::string text;
  for (Item const& item : list.items) {
    text += std::string(static_cast<std::size_t>(depth), '.') + (list.numbered ? "1 " : "- ") +
            show(item.content) + "\n";
    for (List const& inner : item.lists)
      text += show(inner, depth + 1);
  }
  return text;
}

std::string show(Outline const& outline) {
  std::string text = outline.title + "\n";
  for (Block const& block : outline.blocks) {
    constexpr char const* names[] = {"h", "p", "q", "l"};
    text += std::to_string(block.line) + names[static_cast<int>(block.kind)];
    if (block.level > 0) text += std::to_string(block.level);
    text += " " + (block.kind == Block::Kind::list ? "\n" + show(block.list)
                                                   : show(block.content) + "\n");
  }
  return text;
}

struct Read {
  std::string shown;
  std::string said;  // "line id argument" of every diagnostic
};

Read read(std::string const& text) {
  Diagnostics out;
  Read result;
  result.shown = show(read_outline(text, {.file = "a.md"}, out));
  for (Diagnostic const& one : out.items())
    result.said += std::to_string(one.place.line) + " " + one.id +
                   (one.arguments.empty() ? "" : " " + one.arguments[0]) + "\n";
  return result;
}

std::string shown(std::string const& text) {
  Read const result = read(text);
  CHECK(result.said.empty());
  return result.shown;
}

}  // namespace

TEST_CASE("headings, paragraphs and quotes are told apart, with the lines where they begin") {
  CHECK(shown("# 题\n\n## 甲\n\n第一段\n第一段续\n\n第二段\n### 乙\n> 引文\n> 续\n>\n> 又一段\n") ==
        "题\n3h2 甲\n5p 第一段第一段续\n8p 第二段\n9h3 乙\n10q 引文续\n13q 又一段\n");
}

TEST_CASE("lines of one paragraph are joined by a space only between Latin words") {
  CHECK(shown("# 题\n甲\n乙 GDP\nper head\n丙") == "题\n2p 甲乙 GDP per head丙\n");
}

TEST_CASE("lists nest by two spaces, whatever their mark") {
  CHECK(shown("# 题\n- 甲\n  - 乙\n    1. 丙\n- 丁\n  续\n") ==
        "题\n2l \n- 甲\n.- 乙\n..1 丙\n- 丁续\n");
  CHECK(shown("# 题\n1. 甲\n  - 乙\n2. 丙\n") == "题\n2l \n1 甲\n.- 乙\n1 丙\n");
  CHECK(shown("# 题\n1. 甲\n\n2. 乙\n\n段\n") == "题\n2l \n1 甲\n1 乙\n6p 段\n");
  CHECK(shown("# 题\n1. 甲\n- 乙\n") == "题\n2l \n1 甲\n3l \n- 乙\n");
}

TEST_CASE("strong words may end in Chinese marks and hold a figure") {
  CHECK(shown("# 题\n**“甲”**乙**（丙）**丁") == "题\n2p *“甲”*乙*（丙）*丁\n");
  CHECK(shown("# 题\n**甲{{figure gdp}}**乙") == "题\n2p *甲**{figure gdp}*乙\n");
}

TEST_CASE("places have a verb, an indicator and options") {
  CHECK(shown("# 题\n{{figure gdp period=2019 region=岳阳}}，{{ change gdp required }}") ==
        "题\n2p {figure gdp period=2019 region=岳阳}，{change gdp!}\n");
}

TEST_CASE("footnotes may hold figures and links and run over lines") {
  CHECK(shown("# 题\n甲^[见{{figure gdp}}，\n[乙](https://a.cn/2020)]丙") ==
        "题\n2p 甲^[见{figure gdp}，<https://a.cn/2020 乙>]丙\n");
}

TEST_CASE("a backslash takes the meaning from a mark, brackets without an address are words") {
  CHECK(shown("# 题\n\\**甲\\* [乙] \\{{丙") == "题\n2p **甲* [乙] {{丙\n");
}

TEST_CASE("a file saved by other systems reads the same") {
  CHECK(shown("\xEF\xBB\xBF# 题\r\n甲\r\n乙\r\n") == "题\n2p 甲乙\n");
}

TEST_CASE("digits typed by hand are warned of by line, those meant and those of lists are not") {
  CHECK(read("# 题\n甲\n增长3.5%，共20项\n1. 甲\n").said ==
        "3 script.typed-digits 3.5\n3 script.typed-digits 20\n");
  CHECK(shown("# 题\n\\5G基站，2020年") == "题\n2p 5G基站，2020年\n");
}

TEST_CASE("what has no place in a section is named by line, all of it at once") {
  CHECK(read("甲\n\n# 乙\n#### 丙\n| 丁 |\n```\n---\n![戊](a.png)\n").said ==
        "1 markdown.title \n3 markdown.second-title 乙\n4 markdown.unknown ####\n"
        "5 markdown.unknown |\n6 markdown.unknown ```\n7 markdown.unknown ---\n"
        "8 markdown.unknown ![\n");
  CHECK(read("# 题\n甲**乙\n\n丙{{figure\n\n丁^[戊\n\n[己](a.html)\n").said ==
        "2 markdown.unclosed **\n4 markdown.unclosed {{\n6 markdown.unclosed ^[\n"
        "8 markdown.address a.html\n");
  CHECK(read("# 题\n- 甲\n  - 乙\n    - 丙\n      - 丁\n").said == "5 markdown.nesting 3\n");
  CHECK(read("# 题\n\n\xFF").said == "3 markdown.utf8\n");
  CHECK(read("").said == "1 markdown.title \n");
}
