#include "batch/names.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::batch;

namespace {

data::Region const city{"liuzhou", "450200", "柳州市", "柳州", "city", ""};

std::string filled(std::string_view pattern, data::Period period = data::Period::of_year(2020)) {
  auto const name = fill_name(pattern, city, period);
  return name ? *name : name.error().id + " " + name.error().arguments.at(0);
}

}  // namespace

TEST_CASE("a name is made of its region and period") {
  CHECK(filled(default_name) == "liuzhou-2020.pdf");
  CHECK(filled("{year}/{code}-{name}.pdf") == "2020/450200-柳州市.pdf");
  CHECK(filled("{period}.pdf", *data::Period::parse("2020-Q1")) == "2020-Q1.pdf");
  CHECK(filled("{period}.pdf", *data::Period::parse("2016/2020")) == "2016_2020.pdf");
}

TEST_CASE("an unknown field of a name is named, an unfinished one too") {
  CHECK(filled("{city}.pdf") == "batch.field city");
  CHECK(filled("{}.pdf") == "batch.field ");
  CHECK(filled("a{region") == "batch.field region");
}

TEST_CASE("a name that leaves the folder, hides or cannot be copied is not safe") {
  for (char const* bad :
       {"/etc/x.pdf", "../x.pdf",       "a/../x.pdf", "a//x.pdf", "./x.pdf",  ".x.pdf",
        "-x.pdf",     " x.pdf",         "a /x.pdf",   "a./x.pdf", "x\n.pdf",  "x\x7F.pdf",
        "a\\b.pdf",   "a:b.pdf",        "a*.pdf",     "a?.pdf",   "a\"b.pdf", "a<b.pdf",
        "a>b.pdf",    "a|b.pdf",        "x.txt",      ".pdf",     "",         "x.pdf/",
        "\xFF.pdf",   "a\u202Efdp.pdf", "a\u200B.pdf"})
    CHECK_MESSAGE(!fault_of_name(bad).empty(), bad);
  CHECK(fault_of_name(std::string(197, 'a') + ".pdf") == "a part of it is longer than 200 bytes");
  for (char const* good : {"x.pdf", "2020/柳州市-2020.pdf", "a b.pdf", "a.b-c_d.pdf"})
    CHECK_MESSAGE(fault_of_name(good).empty(), good);
}

TEST_CASE("names that differ by case alone meet") {
  CHECK(collision_key("A/Liuzhou.pdf") == collision_key("a/liuzhou.PDF"));
  CHECK(collision_key("柳州.pdf") != collision_key("柳川.pdf"));
}
