// What one run of sections leaves to the next: memory, parsed chunks, states made ready.
#include "script/arena.h"
#include "unit/script/sample.h"

#include <cstring>

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

TEST_CASE("an arena gives blocks that do not overlap, and takes them back by size") {
  Arena arena;
  std::vector<std::pair<unsigned char*, std::size_t>> blocks;
  for (std::size_t size : {1, 16, 17, 512, 513, 1024, 1025, 65536, 7}) {
    auto* block = static_cast<unsigned char*>(arena.take(size));
    REQUIRE(block);
    CHECK(reinterpret_cast<std::uintptr_t>(block) % alignof(std::max_align_t) == 0);
    CHECK(arena.holds(block));
    std::memset(block, static_cast<int>(blocks.size()), size);
    blocks.emplace_back(block, size);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(i);
    CHECK(blocks[i].first[0] == i);
    CHECK(blocks[i].first[blocks[i].second - 1] == i);
  }
  CHECK(arena.take(65537) == nullptr);
  arena.give_back(blocks[2].first, 17);
  CHECK(arena.take(16) != blocks[2].first);
  CHECK(arena.take(32) == blocks[2].first);
  int of_our_own = 0;
  CHECK_FALSE(arena.holds(&of_our_own));
}

TEST_CASE("an arena that is full says so") {
  Arena arena;
  std::size_t count = 0;
  while (arena.take(65536))
    ++count;
  CHECK(count == 16);
  arena.clear();
  CHECK(arena.take(65536));
}

TEST_CASE("what lay in an arena comes back at the same places") {
  Arena arena;
  auto* kept = static_cast<char*>(arena.take(100));
  std::strcpy(kept, "kept");
  void* const freed = arena.take(40);
  arena.give_back(freed, 40);
  Arena::Image const image = arena.image();
  std::strcpy(kept, "lost");
  CHECK(arena.take(40) == freed);
  arena.clear();
  arena.put_back(image);
  CHECK(std::string(kept) == "kept");
  CHECK(arena.take(40) == freed);
  CHECK(arena.take(40) != freed);
}

namespace {

// Runs one section again and again, each time with other files.
struct Desk {
  MemoryFiles files;
  Chunks chunks;

  std::string dump(int year = 2020) {
    SectionRequest request;
    request.id = "s1";
    request.file = "p/s1.lua";
    request.library_folder = "p/lib";
    figure::Selection const selection(dataset(), {});
    Briefing briefing{selection, *dataset().find_region("liuzhou"), data::Period::of_year(year),
                      ""};
    briefing.chunks = &chunks;
    Ran ran;
    ran.sections = write_sections({request}, briefing, files, {}, ran.out);
    return ran.dump() + ran.said();
  }
};

}  // namespace

TEST_CASE("a section sees its plugin and its libraries as they are now") {
  Desk desk;
  desk.files.contents["p/s1.lua"] =
      plugin("return doc.para { require('a').words, ' of the first' }");
  desk.files.contents["p/lib/a.lua"] = "return { words = 'old words' }";
  for (int i = 0; i < 3; ++i)
    CHECK(holds(desk.dump(), "old words of the first"));
  desk.files.contents["p/lib/a.lua"] = "return { words = require('b') }";
  desk.files.contents["p/lib/b.lua"] = "return 'new words'";
  for (int i = 0; i < 3; ++i)
    CHECK(holds(desk.dump(), "new words of the first"));
  desk.files.contents["p/s1.lua"] =
      plugin("return doc.para { require('a').words, ' of the second' }");
  for (int i = 0; i < 3; ++i)
    CHECK(holds(desk.dump(), "new words of the second"));
  desk.files.contents["p/lib/b.lua"] = "return 'new";
  for (int i = 0; i < 3; ++i)
    CHECK(holds(desk.dump(), "script.failed"));
}

TEST_CASE("a library may be required in one run and not in another") {
  Desk desk;
  desk.files.contents["p/lib/a.lua"] = "return 'from a'";
  desk.files.contents["p/lib/b.lua"] = "return require('more')";
  desk.files.contents["p/lib/more.lua"] = "return require('a') .. ', by more'";
  desk.files.contents["p/s1.lua"] =
      plugin("return doc.para { brief.period == '2020年' and require('b') or 'nothing needed' }");
  for (int const year : {2019, 2019, 2019, 2020, 2019, 2020, 2020}) {
    CAPTURE(year);
    CHECK(holds(desk.dump(year), year == 2020 ? "from a, by more" : "nothing needed"));
  }
}

TEST_CASE("what one run changes in its state is gone in the next") {
  Desk desk;
  desk.files.contents["p/lib/a.lua"] = "return { count = 0 }";
  desk.files.contents["p/s1.lua"] = plugin(R"(local a = require('a')
a.count = a.count + 1
local before = string.later and 'changed' or 'fresh'
string.later = true
local much = {}
for i = 1, 50000 do much[i] = { i } end
return doc.para { 'count ' .. a.count .. ', ' .. before })");
  for (int i = 0; i < 4; ++i)
    CHECK(holds(desk.dump(), "count 1, fresh"));
}
