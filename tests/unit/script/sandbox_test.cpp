// What a section must not do, and that it is stopped with a clear word while the host lives.
#include "unit/script/sample.h"

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

namespace {

// Small limits, so that stopping takes no time.
Setting const tight{.limits = {.memory = std::size_t{8} << 20, .milliseconds = 50}};

void check_out_of_time(std::string const& body) {
  CAPTURE(body);
  Ran const ran = run(body, tight);
  CHECK(ran.sections.sections.empty());
  CHECK(ran.said() == "script.time: the section ran longer than 50 ms");
}

void check_out_of_memory(std::string const& body) {
  CAPTURE(body);
  Ran const ran = run(body, {.limits = {.memory = std::size_t{8} << 20, .milliseconds = 5000}});
  CHECK(ran.sections.sections.empty());
  CHECK(ran.said() == "script.memory: the section used more than 8 MB of memory");
}

void check_fails(std::string const& body, std::string const& word) {
  CAPTURE(body);
  Ran const ran = run(body, {.limits = {.milliseconds = 2000}});
  CHECK(ran.sections.sections.empty());
  CAPTURE(ran.said());
  CHECK(ran.said().starts_with("script.failed: "));
  CHECK(holds(ran.said(), word));
}

}  // namespace

TEST_CASE("files, system, loading and debugging are not there") {
  for (char const* name :
       {"io", "os", "package", "debug", "loadstring", "loadfile", "dofile", "collectgarbage",
        "print", "warn", "rawset", "rawget", "getmetatable", "coroutine", "_G", "_VERSION"})
    check_fails(std::string("return ") + name, "there is no global '" + std::string(name) + "'");
  CHECK(value_of("string.dump") == "nil");
}

TEST_CASE("the globals are the ones on the list") {
  // Found through the environment of a function, not by their names.
  Ran const ran = run(R"(local names = {}
local function visit(t) for k in next, t do names[#names + 1] = k end end
local _, upvalue = pcall(function() return _ENV end)
visit(upvalue)
table.sort(names)
return doc.para { table.concat(names, " ") })");
  CAPTURE(ran.said());
  REQUIRE(ran.sections.sections.size() == 1);
  CHECK(holds(
      ran.dump(),
      "assert doc error ipairs load log math next pairs pcall rawequal rawlen require say select "
      "setmetatable string table tonumber tostring type utf8 xpcall"));
}

TEST_CASE("libraries of files are named, not paths") {
  for (char const* name : {"../../etc/passwd", "/etc/passwd", "a/b", "a.b", "", "Prose"})
    check_fails("return require('" + std::string(name) + "')", "require: expected the name");
  check_fails("return require('a\\0b')", "");
  check_fails("return require('nosuch')", "there is no 'p/lib/nosuch.lua'");
}

TEST_CASE("bytecode is not loaded") {
  Ran const ran = run_files({"\x1BLua\x54"});
  CHECK(ran.sections.sections.empty());
  REQUIRE_FALSE(ran.out.empty());
  CHECK(ran.out.items().front().id == "script.syntax");
}

TEST_CASE("a loop without end is stopped") {
  check_out_of_time("while true do end");
  check_out_of_time("for i = 1, math.huge do end");
  check_out_of_time("local function f() return f() end return f()");
  check_out_of_time("repeat local x = ('x'):rep(100) until false");
}

TEST_CASE("pcall does not swallow the limit") {
  check_out_of_time("while true do pcall(function() while true do end end) end");
  check_out_of_time(
      "local function f() pcall(f) while true do pcall(error) end end while true do pcall(f) end");
  check_out_of_time(
      "while true do xpcall(function() while true do end end, function() while true do end end) "
      "end");
  check_out_of_time("pcall(function() while true do end end) return doc.para { 'went on' }");
}

TEST_CASE("a chunk that loops before it returns its table is stopped") {
  Ran const ran = run_files({"while true do end"}, tight);
  CHECK(ran.said() == "script.time: the section ran longer than 50 ms");
}

TEST_CASE("a library that loops is stopped") {
  Setting setting = tight;
  setting.library["slow"] = "while true do end";
  CHECK(run("require('slow')", setting).said() == "script.time: the section ran longer than 50 ms");
}

TEST_CASE("metamethods that loop are stopped") {
  check_out_of_time(
      "local t = setmetatable({}, { __index = function() while true do end end }) return t.x");
  check_out_of_time(
      "local t = setmetatable({}, { __lt = function() while true do end end }) return t < t");
  check_out_of_time(
      "local t = setmetatable({}, { __tostring = function() while true do end end }) "
      "string.format('%s', t) while true do end");
}

TEST_CASE("memory is bounded") {
  check_out_of_memory("local t = {} for i = 1, 1e9 do t[i] = { i } end");
  check_out_of_memory("local s = 'x' while true do s = s .. s end");
  check_out_of_memory("local s = ('x'):rep(1e6) local t = {} for i = 1, 1000 do t[i] = s .. i end");
  check_out_of_memory("local s = ('x'):rep(1e6) return (s:gsub('x', s))");
  check_out_of_memory("return ('x'):rep(1e6 - 1, 'yyyy') .. ('x'):rep(1e6, 'yyy')");
}

TEST_CASE("memory that ran out inside pcall does not go on as if nothing had been") {
  Ran const ran =
      run("local ok = pcall(function() local t = {} for i = 1, 1e9 do t[i] = { i } end end)\n"
          "return doc.para { ok and 'yes' or 'no' }",
          {.limits = {.memory = std::size_t{8} << 20, .milliseconds = 5000}});
  // Either way the host lives; a section that got away with it has given its memory back.
  CHECK((ran.sections.sections.size() == 1) == ran.out.empty());
}

TEST_CASE("a state that does not even fit is reported") {
  Ran const ran = run("return nil", {.limits = {.memory = 1000, .milliseconds = 50}});
  CHECK(ran.said() == "script.memory: the section used more than 0 MB of memory");
  for (std::size_t memory = 2000; memory < 120000; memory += 997) {
    CAPTURE(memory);
    Ran const one =
        run("return doc.para { 'x' }", {.limits = {.memory = memory, .milliseconds = 1000}});
    CHECK(one.sections.sections.size() + one.out.errors() == 1);
  }
}

TEST_CASE("string.rep is bounded in count and length") {
  check_fails("return string.rep('x', 1e9)", "too");
  check_fails("return ('x'):rep(1e9)", "too");
  check_fails("return string.rep('', math.maxinteger)", "too many copies");
  check_fails("return string.rep('', 1e15)", "too many copies");
  check_fails("return string.rep('abc', 9e5, ('x'):rep(1e5))", "too long");
  CHECK(value_of("string.rep('ab', 3, ',')") == "ab,ab,ab");
  CHECK(value_of("string.rep('ab', 0)").empty());
  CHECK(value_of("string.rep('ab', -5)").empty());
}

TEST_CASE("table functions do not run over ranges without end") {
  check_fails("return table.move({}, 1, math.maxinteger - 1, 2, {})", "out of range");
  check_fails("return table.move({}, 1, 2^53, 2, {})", "out of range");
  check_fails("return table.move({}, '1', '9007199254740992', '2', {})", "out of range");
  check_fails("return table.move({}, math.mininteger, -2, 1, {})", "out of range");
  check_fails("return table.move({}, -1e18, -2, 1, {})", "out of range");
  check_fails("return table.concat(setmetatable({}, { __len = function() return 2^53 end }))",
              "metatable");
  check_fails("return table.insert(setmetatable({}, { __len = function() return 2^53 end }), 1, 1)",
              "metatable");
  check_fails("return table.unpack({}, 1, 1e8)", "");
  check_fails("return table.concat({}, ',', 1, '1e18')", "out of range");
  // A border of 2^61, made of some sixty pairs of keys.
  std::string const sparse =
      "local t = { 1, 2, 3, 4, 5 } for i = 3, 61 do t[1 << i] = 1 t[(1 << i) + 1] = 1 end ";
  check_fails(sparse + "table.insert(t, 1, 1)", "too long");
  check_fails(sparse + "table.remove(t, 1)", "too long");
  check_fails(sparse + "table.sort(t)", "too long");
}

TEST_CASE("table functions do their ordinary work") {
  CHECK(value_of("table.concat({ 'a', 'b' }, ',')") == "a,b");
  CHECK(value_of("table.concat(table.move({ 'a', 'b' }, 1, 2, 2), ',')") == "a,a,b");
  // A large number may well be an element.
  CHECK(value_of(
            "(function() local t = { 1 } table.insert(t, 1 << 40) table.insert(t, 1, '99999999') "
            "return table.concat(t, ' ') end)()") == "99999999 1 1099511627776");
  CHECK(value_of("select('#', table.unpack({ 1, 2, 3 }))") == "3");
  CHECK(value_of("(function() local t = { 3, 1, 2 } table.sort(t) return table.concat(t) end)()") ==
        "123");
  CHECK(value_of("(function() local t = { 1, 2 } table.insert(t, 1, 9) table.remove(t) return "
                 "table.concat(t) end)()") == "91");
}

TEST_CASE("recursion without end is an error of the plugin") {
  Ran const ran = run("local function f() return 1 + f() end return f()");
  CHECK(ran.sections.sections.empty());
  // Lua's limit of the stack or that of the memory, whichever comes first.
  CHECK((holds(ran.said(), "stack overflow") || ran.said().starts_with("script.memory")));
  check_fails(
      "local t = {} setmetatable(t, { __index = function(_, k) return t[k] end }) return t.x",
      "overflow");
  check_fails("return ('x'):gsub('x', function() return ('x'):gsub('.', 'y', {}) end)", "");
  check_fails("local function f() local a = string.gsub('x', 'x', f) end f()", "overflow");
}

TEST_CASE("a list that holds itself or is nested for ever is refused") {
  check_fails("local t = {} t[1] = t return t", "nested");
  check_fails("local t = {} t[1] = t return doc.body():add(t)", "nested");
  check_fails("local t = {} for i = 1, 200000 do t = { t } end return t", "nested");
  check_fails("local t = {} t[1] = t return doc.para(t)", "doc.para[1]");
  check_fails("local t = {} for i = 1, 100000 do t = { t } end return doc.para(t)", "doc.para[1]");
}

TEST_CASE("syntax nested too deeply is an error of its file") {
  std::string const deep = std::string(100000, '(') + "1" + std::string(100000, ')');
  Ran const ran = run("return " + deep);
  CHECK(ran.sections.sections.empty());
  REQUIRE_FALSE(ran.out.empty());
  CHECK(ran.out.items().front().id == "script.syntax");
  CHECK(ran.place().file == "p/s1.lua");  // Lua gives no line here
}

TEST_CASE("error objects that are no text do not reach the host") {
  check_fails("error({})", "error object: table");
  check_fails("error(nil)", "error object: nil");
  check_fails("error(doc.para)", "error object: function");
  check_fails("error(setmetatable({}, { __tostring = function() while true do end end }))",
              "error object: table");
  check_fails("error(setmetatable({}, { __tostring = function() error('again') end }))",
              "error object: table");
  check_fails("error(setmetatable({}, { __tostring = function() return 5 end }))",
              "error object: table");
  check_fails("error(5)", "error object: number");
}

TEST_CASE("an error message is cut to a length and stays UTF-8") {
  Ran const ran = run("error(('柳'):rep(5000), 0)");
  REQUIRE(ran.out.errors() == 1);
  std::string const& message = ran.out.items().front().arguments.at(0);
  CHECK(message.size() <= 2000);
  CHECK(message.starts_with("柳柳柳"));
  CHECK(message.size() % 3 == 0);
  check_fails("error('\\xFF\\xFE', 0)", "not UTF-8");
}

TEST_CASE("a log line is cut to a length and stays UTF-8") {
  Ran const ran = run("log(('柳'):rep(5000)) return doc.para { 'x' }");
  REQUIRE(ran.out.items().size() == 1);
  CHECK(ran.out.items().front().arguments.at(0).size() % 3 == 0);
  CHECK(ran.sections.sections.size() == 1);
}

TEST_CASE("finalizers and closing are refused") {
  for (char const* field : {"__gc", "__close", "__mode"})
    check_fails("return setmetatable({}, { " + std::string(field) + " = function() end })",
                std::string(field) + " is not allowed here");
  // Set afterwards they have no effect (Lua manual 2.5.3).
  CHECK(value_of("(function() local m = {} local t = setmetatable({}, m) m.__gc = function() while "
                 "true do end end return 'x' end)()") == "x");
}

TEST_CASE("a section cannot change what the next one sees") {
  std::string const first =
      "string.rep = nil string.format = nil table.concat = nil math.floor = nil utf8.char = nil\n"
      "doc_was = 1";
  Ran const ran = run_files(
      {plugin("string.rep = nil table.concat = nil math.floor = nil\nreturn doc.para { 'a' }"),
       plugin("return doc.para { string.rep('b', 2), table.concat({ 'c' }), ('d'):rep(2) }", "",
              "s2")});
  CAPTURE(ran.said());
  REQUIRE(ran.sections.sections.size() == 2);
  CHECK(holds(doc::dump(ran.sections.sections[1]), "bbcdd"));
  CHECK(run(first).sections.sections.empty());
}

TEST_CASE("the metatable of strings and of handles is out of reach") {
  check_fails("return setmetatable('', {})", "table expected");
  check_fails("doc.para = nil", "doc cannot be changed");
  check_fails("brief.region = 'x'", "brief cannot be changed");
  check_fails("local f = brief:figure('gdp') f.value = 1", "figure cannot be changed");
  check_fails("return setmetatable(brief, {})", "table expected");
  check_fails("(('x').rep)(nil)", "");
  check_fails("local s = 'x' s.y = 1", "");
}

TEST_CASE("text does not hold addresses, so that runs are equal") {
  CHECK(value_of("{}") == "table");
  CHECK(value_of("doc.para") == "function");
  CHECK(value_of("brief:figure('gdp')") == "figure");
  CHECK_FALSE(holds(value_of("string.format('%s', {})"), "0x"));
  CHECK_FALSE(holds(value_of("string.format('%s %s', doc.para, brief)"), "0x"));
  check_fails("return doc.para { string.format('%p', {}) }", "%p");
  check_fails("return doc.para { string.format('%10p', {}) }", "%p");
  CHECK(value_of("string.format('%5.1f|%d|%s|%%p', 2.25, 7, 'x')") == "  2.2|7|x|%p");
  CHECK(value_of("('%s-%s'):format(true, nil)") == "true-nil");
}

TEST_CASE("pairs goes through keys in the same order in every run") {
  // Lua seeds its hashes with an address; this order is by kind, then by value.
  CHECK(value_of("(function() local names = {} for k in pairs({ pear = 1, apple = 2, fig = 3, "
                 "[10] = 4, [2] = 5, quince = 6, date = 7, lemon = 8 }) do names[#names + 1] = "
                 "tostring(k) end return table.concat(names, ' ') end)()") ==
        "2 10 apple date fig lemon pear quince");
  CHECK(value_of("(function() local n = 0 for _, v in pairs({ 5, 6, 7 }) do n = n * 10 + v end "
                 "return n end)()") == "567");
  // A key may be taken away on the way.
  CHECK(
      value_of("(function() local t, n = { a = 1, b = 2, c = 3 }, 0 for k, v in pairs(t) do t.c = "
               "nil n = n + v end return n end)()") == "3");
}

TEST_CASE("chance is the same in every run, and there is no clock") {
  std::string const first = value_of("math.random(1000000)");
  CHECK(value_of("math.random(1000000)") == first);
  CHECK(value_of("math.random(1000000) == math.random(1000000)") == "false");
  CHECK(value_of("math.randomseed") == "nil");
}

TEST_CASE("load takes source, never bytecode, and sees the section's globals only") {
  CHECK(value_of("load('return 6 * 7')()") == "42");
  CHECK(value_of("select(2, load('return +'))") != "nil");
  CHECK(value_of("load('\\27Lua')") == "nil");
  check_fails("return load('return io')()", "there is no global 'io'");
  check_fails("return load(function() return nil end)", "string expected");
}

TEST_CASE("what a section makes is bounded, and the limit is named") {
  auto const said = [](std::string const& body, Limits const& limits) {
    Ran const ran = run(body, {.limits = limits});
    CHECK(ran.sections.sections.empty());
    return ran.said();
  };
  Limits few{.milliseconds = 5000, .blocks = 50, .charts = 2, .text = 5000, .handles = 100};
  few.log_lines = 3;
  CHECK(said("local b = doc.body()\nfor i = 1, 60 do b:add(doc.para('x')) end\nreturn b",
             {.milliseconds = 5000, .blocks = 50}) ==
        "script.limit: the section made more than 50 blocks");
  CHECK(said("for i = 1, 3 do doc.chart { type = 'column', title = 't', figures = "
             "brief:series('gdp') } end",
             few) == "script.limit: the section made more than 2 charts");
  CHECK(said("return doc.para(('x'):rep(6000))", few) ==
        "script.limit: the section made more than 5000 bytes of text");
  CHECK(said("for i = 1, 200 do brief:find('gdp') end", few) ==
        "script.limit: the section made more than 100 figures and words");
  CHECK(said("local w = doc.strong('x')\nfor i = 1, 60 do w = doc.strong { w, w } end\nreturn "
             "doc.para(w)",
             few) == "script.limit: the section made more than 5000 bytes of text");
  Ran const logged =
      run("for i = 1, 9 do pcall(log, 'x' .. i) end\nreturn doc.para('x')", {.limits = few});
  CHECK(logged.out.items().size() == 3);
}

TEST_CASE("format, pack and utf8 at their limits raise") {
  check_fails("return string.format('%99999d', 1)", "");
  check_fails("return string.format('%s')", "");
  check_fails("return utf8.char(-1)", "");
  check_fails("return string.pack('i17', 1)", "");
  check_fails("return string.unpack('z', 'x', 1e15)", "");
  check_fails(
      "local t = {} for i = 1, 100 do t[i] = i end table.sort(t, function() return true end) "
      "error('done')",
      "");
}

TEST_CASE("one section that is stopped does not hinder the others") {
  Ran const ran =
      run_files({plugin("while true do end"), plugin("return doc.para { 'x' }", "", "s2"),
                 plugin("error({})", "", "s3")},
                tight);
  REQUIRE(ran.sections.sections.size() == 1);
  CHECK(ran.sections.sections[0].id == "s2");
  CHECK(ran.out.errors() == 2);
}
