#include "report/kept.h"

#include <doctest/doctest.h>

using namespace jianbao;

TEST_CASE("a kept value is read again when one of its files or its key has changed, and not else") {
  MemoryFiles disk;
  disk.contents = {{"a.txt", "one"}, {"b.txt", "other"}};
  report::Kept<std::string> kept;
  auto const read = [](Files const& files, Diagnostics& out) -> std::optional<std::string> {
    auto const text = files.read("a.txt");
    if (!text) return out.add(text.error()), std::nullopt;
    out.add("script.log", {"read"});
    return *text;
  };
  auto const get = [&](std::string const& key, Diagnostics& out) {
    auto const* value = kept.get(key, disk, out, read);
    return value ? *value : "nothing";
  };
  Diagnostics out;
  CHECK(get("k", out) == "one");
  disk.contents["b.txt"] = "changed";
  CHECK(get("k", out) == "one");
  CHECK(kept.times() == 1);
  CHECK(out.items().size() == 2);  // what was said the first time is said again
  disk.contents["a.txt"] = "two";
  CHECK(get("k", out) == "two");
  CHECK(get("other", out) == "two");
  CHECK(kept.times() == 3);
  disk.contents.erase("a.txt");
  CHECK(get("other", out) == "nothing");
  disk.contents["a.txt"] = "three";
  CHECK(get("other", out) == "three");
}
