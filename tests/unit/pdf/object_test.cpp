#include "pdf/object.h"

#include "pdf/value.h"

#include <limits>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::pdf;

namespace {

std::string number(double value, int places = 3) {
  Bytes out;
  append_number(out, value, places);
  return std::string(out.view());
}

std::string saved(Document& document) {
  HPDF_AddPage(document.get());
  document.check(HPDF_SaveToStream(document.get()));
  HPDF_UINT32 size = HPDF_GetStreamSize(document.get());
  std::string bytes(size, '\0');
  document.check(
      HPDF_ReadFromStream(document.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size));
  REQUIRE_FALSE(document.failed());
  return bytes;
}

// The text as the Title of the document information.
std::string as_title(std::string_view text) {
  Document document;
  document.put_text(document.get()->info, "Title", text);
  std::string const bytes = saved(document);
  std::size_t const first = bytes.find("/Title");
  REQUIRE(first != std::string::npos);
  std::size_t const open = bytes.find('<', first), close = bytes.find('>', open);
  return bytes.substr(open + 1, close - open - 1);
}

}  // namespace

TEST_CASE("a number is written plainly, without a sign, digit or point too many") {
  CHECK(number(0) == "0");
  CHECK(number(1) == "1");
  CHECK(number(-1) == "-1");
  CHECK(number(12.5) == "12.5");
  CHECK(number(0.001) == "0.001");
  CHECK(number(-0.05) == "-0.05");
  CHECK(number(100.010) == "100.01");
  CHECK(number(595.276) == "595.276");
  CHECK(number(7, 0) == "7");
}

TEST_CASE("a number is rounded to its places, half away from zero") {
  CHECK(number(0.0004) == "0");
  CHECK(number(-0.0004) == "0");
  CHECK(number(0.0006) == "0.001");
  CHECK(number(0.9996) == "1");
  CHECK(number(-0.9996) == "-1");
  CHECK(number(1.25, 1) == "1.3");
  CHECK(number(2.5, 0) == "3");
}

TEST_CASE("a number without an exponent however large or small") {
  CHECK(number(1234567) == "1234567");
  CHECK(number(1e-12) == "0");
  CHECK(number(99999999.5) == "99999999.5");
}

TEST_CASE("what is no number is written as zero, never as letters") {
  CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
  CHECK(number(std::numeric_limits<double>::infinity()) == "0");
  CHECK(number(-std::numeric_limits<double>::infinity()) == "0");
  CHECK(number(1e300).find_first_not_of("-.0123456789") == std::string::npos);
}

TEST_CASE("text is UTF-16 with its mark, any plane") {
  CHECK(as_title("A") == "FEFF0041");
  CHECK(as_title("柳州") == "FEFF67F35DDE");
  CHECK(as_title("𠮷") == "FEFFD842DFB7");
  CHECK(as_title(std::string_view("\U0010FFFD")) == "FEFFDBFFDFFD");
  CHECK(as_title("") == "FEFF");
  CHECK(as_title(")>>\\(") == "FEFF0029003E003E005C0028");
}

TEST_CASE("long text is written whole") {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "柳";
  CHECK(as_title(text).size() == 4 + 4 * 20000);
}

TEST_CASE("a name is escaped") {
  Document document;
  document.put_name(document.catalog(), "Test", "a#(/中");
  CHECK(saved(document).find("/Test /a#23#28#2F#E4#B8#AD") != std::string::npos);
}

TEST_CASE("the first fault of the library is remembered") {
  Document document;
  CHECK_FALSE(document.failed());
  document.check(HPDF_INVALID_OUTLINE);
  document.check(HPDF_PAGE_INVALID_FONT);
  CHECK(document.failed());
  CHECK(document.fault() == HPDF_INVALID_OUTLINE);
}

TEST_CASE("an object of the library's that comes after it was closed is told") {
  Document document;
  std::uint32_t const first = Document::number_of(document.dictionary());
  document.close_library();
  CHECK(document.number() == first + 1);
  CHECK(document.number() == first + 2);
  CHECK_FALSE(document.failed());
  document.dictionary();
  CHECK(document.saved().empty());
  CHECK(document.failed());
}
