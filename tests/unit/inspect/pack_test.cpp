#include "inspect/pack.h"

#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf::test;

namespace {

std::string packed(inspect::PackOptions const& options) {
  page::Paged const paged = paged_of({run(song, "柳州市", {Length::mm(27), Length::mm(40)})});
  auto const bytes = inspect::pack(written(paged), options);
  REQUIRE(bytes.has_value());
  return *bytes;
}

}  // namespace

TEST_CASE("packed with object streams a file says the same in fewer objects, the same each time") {
  std::string const bytes = packed({});
  CHECK(bytes == packed({}));
  CHECK(holds(bytes, "/ObjStm"));
  CHECK(ask(bytes, "qpdf --check @").status == 0);
  CHECK(holds(said(bytes, "pdftotext @ -"), "柳州市"));
  CHECK_FALSE(holds(packed({.object_streams = false}), "/ObjStm"));
}

TEST_CASE("linearised, a file shows its first page before the rest is there") {
  std::string const bytes = packed({.linearised = true});
  CHECK(ask(bytes, "qpdf --check-linearization @").status == 0);
  CHECK(holds(said(bytes, "pdfinfo @"), "Optimized:       yes"));
  CHECK(bytes == packed({.linearised = true}));
}

TEST_CASE("encrypted with AES-256, a file opens with its password and forbids what it must") {
  inspect::PackOptions options;
  options.encrypted = true;
  options.encryption = {.user = "门", .owner = "主", .print = false};
  std::string const bytes = packed(options);
  CHECK(ask(bytes, "qpdf --check @").status != 0);
  std::string const told = said(bytes, "qpdf --password=主 --show-encryption @");
  CHECK(holds(told, "R = 6"));
  CHECK(holds(told, "AESv3"));
  CHECK(holds(told, "print high resolution: not allowed"));
  CHECK(holds(told, "extract for accessibility: allowed"));
  CHECK(holds(told, "modify anything: not allowed"));
  CHECK(holds(said(bytes, "qpdf --password=门 --show-npages @"), "1"));
}

TEST_CASE("what is no PDF is not packed") {
  auto const bytes = inspect::pack("no PDF", {});
  REQUIRE_FALSE(bytes.has_value());
  CHECK(bytes.error().id == "inspect.pack");
}
