// Small objects gathered in object streams.
#include "pdf/object_streams.h"

#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

std::string file_of(std::size_t pages) {
  page::Paged paged;
  paged.metadata.title = "题";
  for (std::size_t i = 0; i < pages; ++i)
    paged.pages.push_back(page_of(
        {run(song, "第" + std::to_string(i + 1) + "页", {Length::mm(20), Length::mm(30)})}));
  auto const bytes = write(paged, fonts());
  REQUIRE(bytes.has_value());
  return *bytes;
}

}  // namespace

TEST_CASE("what a file says stays when its objects are gathered, and the file gets smaller") {
  std::string const plain = file_of(40), packed = with_object_streams(plain, 6);
  CHECK(packed.size() < plain.size());
  CHECK(packed.find("/ObjStm") != std::string::npos);
  CHECK(packed.find("\ntrailer") == std::string::npos);
  CHECK(ask(packed, "qpdf --check @").status == 0);
  std::string const text = said(packed, "pdftotext @ -");
  CHECK(text == said(plain, "pdftotext @ -"));
  CHECK(text.find("第40页") != std::string::npos);
}

TEST_CASE("the same bytes are gathered into the same bytes") {
  std::string const plain = file_of(3);
  CHECK(with_object_streams(plain, 6) == with_object_streams(plain, 6));
}

TEST_CASE("what is no file with one table is given back as it is") {
  std::string const plain = file_of(1);
  std::string const packed = with_object_streams(plain, 6);
  for (std::string const& bytes :
       {std::string(), std::string("%PDF-1.7\nstartxref\n9999\n%%EOF"), packed,
        plain.substr(0, plain.size() / 2), "startxref\n0\n" + plain.substr(0, 40)})
    CHECK(with_object_streams(bytes, 6) == bytes);
}
