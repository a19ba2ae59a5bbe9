// Small objects gathered in object streams.
#include "pdf/assemble.h"
#include "unit/pdf/sample.h"

#include <fmt/format.h>

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

std::string file_of(std::size_t pages, bool object_streams) {
  page::Paged paged;
  paged.metadata.title = "题";
  for (std::size_t i = 0; i < pages; ++i)
    paged.pages.push_back(page_of(
        {run(song, "第" + std::to_string(i + 1) + "页", {Length::mm(20), Length::mm(30)})}));
  WriteOptions options;
  options.object_streams = object_streams;
  auto const bytes = write(paged, fonts(), options);
  REQUIRE(bytes.has_value());
  return *bytes;
}

}  // namespace

TEST_CASE("what a file says stays when its objects are gathered, and the file gets smaller") {
  std::string const plain = file_of(40, false), packed = file_of(40, true);
  CHECK(packed.size() < plain.size());
  CHECK(holds(packed, "/ObjStm"));
  CHECK_FALSE(holds(packed, "\ntrailer"));
  CHECK(holds(plain, "\ntrailer"));
  CHECK(ask(plain, "qpdf --check @").status == 0);
  CHECK(ask(packed, "qpdf --check @").status == 0);
  std::string const text = said(packed, "pdftotext @ -");
  CHECK(text == said(plain, "pdftotext @ -"));
  CHECK(holds(text, "第40页"));
}

TEST_CASE("the table of objects deflates to less than half of its rows") {
  std::string const packed = file_of(300, true);
  std::size_t const table = packed.find("/Type/XRef");
  REQUIRE(table != std::string::npos);
  CHECK(holds(packed, "/Predictor 12"));
  std::size_t const length = packed.find("/Length ", table);
  std::size_t const count = packed.find("/Size ", table);
  CHECK(std::stoul(packed.substr(count + 6)) > 900);
  CHECK(std::stoul(packed.substr(length + 8)) < 4 * std::stoul(packed.substr(count + 6)));
  CHECK(said(packed, "qpdf --show-npages @") == "300\n");
}

TEST_CASE("the same bytes are gathered into the same bytes") {
  CHECK(file_of(3, true) == file_of(3, true));
}

TEST_CASE("a part stands for the object of its number, as it is or gathered") {
  std::string saved =
      "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\nnull\nendobj\n";
  std::size_t const table = saved.size();
  saved += "xref\n0 3\n0000000000 65535 f\r\n";
  for (char const* object : {"1 0 obj", "2 0 obj"})
    saved += fmt::format("{:010} 00000 n\r\n", saved.find(object));
  saved += fmt::format("trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", table);
  for (bool const object_streams : {false, true}) {
    auto const bytes =
        assemble(saved, {{2, "<</Type/Pages/Kids[]/Count 0>>"}}, {object_streams, 6});
    REQUIRE(bytes.has_value());
    CHECK(holds(said(*bytes, "qpdf --show-object=2 @"), "/Type /Pages"));
    CHECK(holds(said(*bytes, "qpdf --show-object=1 @"), "/Type /Catalog"));
  }
}

TEST_CASE("what is no file with one table is told") {
  std::string const plain = file_of(1, false), packed = file_of(1, true);
  for (std::string const& bytes :
       {std::string(), std::string("%PDF-1.7\nstartxref\n9999\n%%EOF"), packed,
        plain.substr(0, plain.size() / 2), "startxref\n0\n" + plain.substr(0, 40)})
    CHECK_FALSE(assemble(bytes, {}, {true, 6}).has_value());
  CHECK_FALSE(assemble(plain, {{9999, "null"}}, {}).has_value());
}
