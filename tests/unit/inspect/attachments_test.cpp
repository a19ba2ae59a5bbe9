#include "inspect/attachments.h"

#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf::test;

TEST_CASE("attached files are read back as they were, with their types and words") {
  std::string every;
  for (int byte = 0; byte < 256; ++byte)
    every += static_cast<char>(byte);
  auto const bytes =
      pdf::write(paged_of({}), fonts(),
                 {.attachments = {{"records.csv", "text/csv", "所用数据", "a,b\n1,2\n"},
                                  {"any.bin", "application/octet-stream", "", every}}});
  REQUIRE(bytes.has_value());
  CHECK(ask(*bytes, "qpdf --check @").status == 0);
  auto const found = inspect::read_attachments(*bytes, "file.pdf");
  REQUIRE(found.has_value());
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].name == "any.bin");
  CHECK((*found)[0].bytes == every);
  CHECK((*found)[1].name == "records.csv");
  CHECK((*found)[1].type == "text/csv");
  CHECK((*found)[1].description == "所用数据");
  CHECK((*found)[1].bytes == "a,b\n1,2\n");
}

TEST_CASE("a file without attachments holds none, and what is no PDF is refused by name") {
  auto const none = inspect::read_attachments(written(paged_of({})), "file.pdf");
  REQUIRE(none.has_value());
  CHECK(none->empty());
  auto const bad = inspect::read_attachments("no PDF", "bad.pdf");
  REQUIRE_FALSE(bad.has_value());
  CHECK(bad.error().id == "inspect.unreadable");
  CHECK(bad.error().place.file == "bad.pdf");
}

TEST_CASE("attachments are associated with the document as its data") {
  auto const bytes =
      pdf::write(paged_of({}), fonts(), {.attachments = {{"a.csv", "text/csv", "数据", "a"}}});
  REQUIRE(bytes.has_value());
  std::string const clear = in_clear(*bytes);
  for (char const* part : {"/AFRelationship /Data", "/AF [", "/Subtype /text#2fcsv", "/UF "})
    CHECK_MESSAGE(holds(clear, part), part);
}
