#include "report/briefing.h"

namespace jianbao::report {

namespace {

constexpr int format = 1;

std::vector<std::string> texts(data::ObjectReader& reader, std::string_view key, bool required) {
  std::vector<std::string> result;
  data::Json const* list = reader.array(key, required);
  if (!list) return result;
  auto const& items = std::get<data::JsonArray>(list->value);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (auto const* text = std::get_if<std::string>(&items[i].value)) {
      result.push_back(*text);
      continue;
    }
    reader.out().add(
        "report.field", {"text", items[i].type_name()},
        {.file = reader.file(),
         .line = items[i].line,
         .column = items[i].column,
         .pointer = reader.pointer() + "/" + std::string(key) + "/" + std::to_string(i)});
  }
  return result;
}

SectionEntry read_section(data::Json const& json, std::string const& file,
                          std::string const& pointer, Diagnostics& out) {
  SectionEntry entry;
  entry.place = {.file = file, .line = json.line, .column = json.column, .pointer = pointer};
  if (auto const* id = std::get_if<std::string>(&json.value)) {
    entry.id = *id;
    return entry;
  }
  data::ObjectReader reader(json, file, pointer, out);
  entry.id = reader.string("id");
  entry.title = reader.optional_string("title");
  entry.appendix = reader.optional_boolean("appendix").value_or(false);
  if (data::Json const* options = reader.object("options", false)) {
    entry.options = *options;
    entry.pointer = pointer + "/options";
  }
  reader.finish();
  return entry;
}

void read_sections(data::ObjectReader& reader, Definition& definition) {
  data::Json const* list = reader.array("sections", true);
  if (!list) return;
  auto const& items = std::get<data::JsonArray>(list->value);
  for (std::size_t i = 0; i < items.size(); ++i)
    definition.sections.push_back(
        read_section(items[i], reader.file(), "/sections/" + std::to_string(i), reader.out()));
  if (items.empty()) reader.out().add("report.no-sections", {}, reader.place("sections"));
}

void read_fonts(data::ObjectReader& reader, Definition& definition) {
  data::Json const* fonts = reader.object("fonts", false);
  if (!fonts) return;
  for (auto const& [role, json] : std::get<data::JsonObject>(fonts->value)) {
    data::ObjectReader one(json, reader.file(), "/fonts/" + role, reader.out());
    definition.fonts[role] = {texts(one, "latin", false), texts(one, "han", false)};
    one.finish();
  }
}

void read_imprint(data::ObjectReader& reader, doc::Imprint& imprint) {
  data::Json const* json = reader.object("imprint", false);
  if (!json) return;
  data::ObjectReader fields(*json, reader.file(), "/imprint", reader.out());
  for (auto const& [key, target] :
       {std::pair<char const*, std::string&>{"copy-number", imprint.copy_number},
        {"secrecy", imprint.secrecy},
        {"urgency", imprint.urgency},
        {"mark", imprint.mark},
        {"number", imprint.number},
        {"recipients", imprint.recipients},
        {"remark", imprint.remark},
        {"copies-to", imprint.copies_to},
        {"printer", imprint.printer},
        {"print-date", imprint.print_date},
        {"issue", imprint.issue},
        {"total-issue", imprint.total_issue},
        {"editor-note", imprint.editor_note},
        {"report-to", imprint.report_to},
        {"send-to", imprint.send_to},
        {"issue-to", imprint.issue_to},
        {"copies", imprint.copies},
        {"author-note", imprint.author_note}})
    target = fields.optional_string(key).value_or("");
  imprint.issuers = texts(fields, "issuers", false);
  imprint.signers = texts(fields, "signers", false);
  imprint.attachments = texts(fields, "attachments", false);
  imprint.authors = texts(fields, "authors", false);
  if (auto const sealed = fields.optional_boolean("sealed")) imprint.sealed = *sealed;
  imprint.seal = fields.optional_string("seal").value_or("");
  fields.finish();
}

// In seconds, MB and counts.
void read_limits(data::ObjectReader& reader, script::Limits& limits) {
  data::Json const* json = reader.object("limits", false);
  if (!json) return;
  data::ObjectReader fields(*json, reader.file(), "/limits", reader.out());
  constexpr std::int64_t most = 1'000'000'000;
  auto const megabytes = [&](char const* name, std::size_t& limit) {
    constexpr std::int64_t most_megabytes = 1 << 20;
    if (auto const value = fields.optional_integer(name, 1, most_megabytes))
      limit = static_cast<std::size_t>(*value) << 20;
  };
  auto const count = [&](char const* name, std::size_t& limit) {
    if (auto const value = fields.optional_integer(name, 1, most))
      limit = static_cast<std::size_t>(*value);
  };
  constexpr std::int64_t most_seconds = 3600;
  if (auto const seconds = fields.optional_integer("seconds", 1, most_seconds))
    limits.milliseconds = static_cast<int>(*seconds * 1000);
  megabytes("memory", limits.memory);
  megabytes("text", limits.text);
  count("blocks", limits.blocks);
  count("charts", limits.charts);
  fields.finish();
}

void read_pictures(data::ObjectReader& reader, Definition& definition) {
  data::Json const* const pictures = reader.object("pictures", false);
  if (!pictures) return;
  data::ObjectReader list(*pictures, definition.file, "/pictures", reader.out());
  for (auto const& [name, one] : std::get<data::JsonObject>(pictures->value)) {
    PictureEntry entry;
    if (std::holds_alternative<data::JsonObject>(one.value)) {
      constexpr std::int64_t most = 7000;  // pixels; what a picture may have at most, squared
      list.any(name);
      data::ObjectReader size(one, definition.file, "/pictures/" + name, reader.out());
      entry.width = static_cast<int>(size.integer("width", 1, most));
      entry.height = static_cast<int>(size.integer("height", 1, most));
    } else {
      entry.path = beside(definition.file, list.string(name));
    }
    definition.pictures[name] = std::move(entry);
  }
}

}  // namespace

std::optional<Definition> read_definition(std::string const& file, Files const& files,
                                          Diagnostics& out) {
  auto const text = files.read(file);
  if (!text) {
    out.add(text.error());
    return {};
  }
  std::size_t const before = out.errors();
  auto const json = data::parse_json(*text, file, out);
  if (!json) return {};
  data::ObjectReader reader(*json, file, "", out);
  Definition definition;
  definition.file = file;
  if (reader.integer("format", 1, 1000) > format)
    out.add("report.format", {std::to_string(format)}, reader.place("format"));
  definition.title = reader.string("title");
  definition.subtitle = reader.optional_string("subtitle").value_or("");
  definition.issuer = reader.string("issuer");
  definition.region = reader.string("region");
  definition.period = reader.string("period");
  definition.date = reader.optional_string("date").value_or("");
  definition.peers = reader.optional_string("peers").value_or("city");
  definition.style = reader.optional_string("style").value_or("briefing");
  if (auto const path = reader.optional_string("previous"))
    definition.previous = beside(file, *path);
  definition.output = reader.optional_string("output").value_or("");
  for (std::string const& path : texts(reader, "data", true))
    definition.data.push_back(beside(file, path));
  read_pictures(reader, definition);
  if (data::Json const* tables = reader.object("tables", false))
    for (auto const& [name, path] : std::get<data::JsonObject>(tables->value)) {
      data::ObjectReader one(*tables, file, "/tables", out);
      definition.tables[name] = beside(file, one.string(name));
    }
  definition.sources = texts(reader, "sources", false);
  read_limits(reader, definition.limits);
  read_sections(reader, definition);
  read_fonts(reader, definition);
  read_imprint(reader, definition.imprint);
  reader.finish();
  if (out.errors() > before) return {};
  return definition;
}

}  // namespace jianbao::report
