#include "report/materials.h"

#include "base/likely_name.h"
#include "report/read_style.h"
#include "report/shared_attachments.h"

namespace jianbao::report {

namespace {

data::TextTables read_tables(Definition const& definition, Files const& files, Diagnostics& out) {
  data::TextTables tables;
  for (auto const& [name, path] : definition.tables) {
    auto const text = files.read(path);
    if (text)
      tables[name] = data::read_text_table(*text, path, out);
    else
      out.add(text.error());
  }
  return tables;
}

Pictures read_pictures(Definition const& definition, Files const& files, Diagnostics& out) {
  Pictures pictures;
  for (auto const& [name, entry] : definition.pictures) {
    if (entry.path.empty()) {
      pictures[name] = std::make_shared<picture::Picture const>(
          picture::blank_picture(entry.width, entry.height));
      continue;
    }
    auto const bytes = files.read(entry.path);
    if (!bytes) {
      out.add(bytes.error());
      continue;
    }
    auto picture = picture::read_picture(*bytes, entry.path);
    if (picture)
      pictures[name] = std::make_shared<picture::Picture const>(std::move(*picture));
    else
      out.add(picture.error());
  }
  return pictures;
}

// The seal of an official document is one of the pictures.
void check_seal(Definition const& definition, Pictures const& pictures, Diagnostics& out) {
  std::string const& seal = definition.imprint.seal;
  if (seal.empty() || definition.pictures.contains(seal)) return;
  out.add("report.picture", {seal, likely_name(seal, names_of(pictures))},
          {.file = definition.file, .pointer = "/imprint/seal"});
}

std::vector<data::SourceId> precedence(Definition const& definition, data::Dataset const& dataset,
                                       Diagnostics& out) {
  std::vector<data::SourceId> order;
  for (std::string const& id : definition.sources) {
    if (auto const source = dataset.find_source(id))
      order.push_back(*source);
    else
      out.add("report.source", {id}, {.file = definition.file, .pointer = "/sources"});
  }
  return order;
}

}  // namespace

std::vector<std::string> names_of(Pictures const& pictures) {
  std::vector<std::string> names;
  for (auto const& [name, picture] : pictures)
    names.push_back(name);
  return names;
}

Materials read_materials(Definition const& definition, data::Dataset const& dataset,
                         std::string const& share, Files const& files, Diagnostics& out) {
  Materials materials;
  materials.order = precedence(definition, dataset, out);
  materials.style = read_style(definition, share, files, out);
  materials.tables = read_tables(definition, files, out);
  materials.pictures = read_pictures(definition, files, out);
  check_seal(definition, materials.pictures, out);
  materials.attachments = std::make_shared<SharedAttachments const>(
      shared_attachments(definition, dataset, share, files));
  return materials;
}

}  // namespace jianbao::report
