#include "sheet/xml.h"

#include <memory>

#include <expat.h>

namespace jianbao::sheet {

namespace {

constexpr int deepest = 64;

struct Reading {
  Handlers const& handlers;
  XML_Parser parser;
  int depth = 0;
  bool refused = false;  // a document type
  bool too_deep = false;
};

// Expat joins namespace and local name by this.
constexpr char joiner = '|';

std::string_view local(char const* name) {
  std::string_view const whole(name);
  std::size_t const at = whole.rfind(joiner);
  return at == std::string_view::npos ? whole : whole.substr(at + 1);
}

void XMLCALL on_start(void* data, char const* name, char const** attributes) {
  auto& reading = *static_cast<Reading*>(data);
  if (++reading.depth > deepest) {
    reading.too_deep = true;
    ::XML_StopParser(reading.parser, XML_FALSE);
    return;
  }
  if (!reading.handlers.start) return;
  Attributes list;
  for (; *attributes; attributes += 2)
    list.list.emplace_back(local(attributes[0]), attributes[1]);
  reading.handlers.start(local(name), list);
}

void XMLCALL on_end(void* data, char const* name) {
  auto& reading = *static_cast<Reading*>(data);
  --reading.depth;
  if (reading.handlers.end) reading.handlers.end(local(name));
}

void XMLCALL on_text(void* data, char const* text, int length) {
  auto const& handlers = static_cast<Reading*>(data)->handlers;
  if (handlers.text) handlers.text({text, static_cast<std::size_t>(length)});
}

void XMLCALL on_doctype(void* data, char const*, char const*, char const*, int) {
  auto& reading = *static_cast<Reading*>(data);
  reading.refused = true;
  ::XML_StopParser(reading.parser, XML_FALSE);
}

struct FreeParser {
  void operator()(XML_Parser parser) const { ::XML_ParserFree(parser); }
};

Diagnostic failure(Reading const& reading, std::string const& file, std::string const& part) {
  if (reading.refused) return {"sheet.doctype", {part}, {.file = file}, {}};
  if (reading.too_deep)
    return {"sheet.limit", {"levels of elements", std::to_string(deepest)}, {.file = file}, {}};
  std::string const where = part + ":" +
                            std::to_string(::XML_GetCurrentLineNumber(reading.parser)) + ":" +
                            std::to_string(::XML_GetCurrentColumnNumber(reading.parser) + 1);
  return {"sheet.xml",
          {where, ::XML_ErrorString(::XML_GetErrorCode(reading.parser))},
          {.file = file},
          {}};
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
  for (auto const& [key, value] : list)
    if (key == name) return value;
  return {};
}

Result<bool> read_xml(Package& package, std::string const& part, Handlers const& handlers) {
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> const parser(
      ::XML_ParserCreateNS(nullptr, joiner));
  if (!parser) throw std::bad_alloc();
  Reading reading{handlers, parser.get()};
  ::XML_SetUserData(parser.get(), &reading);
  ::XML_SetElementHandler(parser.get(), on_start, on_end);
  ::XML_SetCharacterDataHandler(parser.get(), on_text);
  ::XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  std::optional<Diagnostic> stopped;
  auto const done = package.read(part, [&](std::string_view bytes) {
    auto const status =
        ::XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_FALSE);
    if (status != XML_STATUS_OK) stopped = failure(reading, package.file(), part);
    if (!stopped && handlers.stop) stopped = handlers.stop();
    return !stopped;
  });
  if (!done) return done.error();
  if (stopped) return *stopped;
  if (::XML_Parse(parser.get(), "", 0, XML_TRUE) != XML_STATUS_OK)
    return failure(reading, package.file(), part);
  return true;
}

}  // namespace jianbao::sheet
