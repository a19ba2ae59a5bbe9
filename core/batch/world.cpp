#include "batch/world.h"

#include "base/sha256.h"
#include "batch/inputs.h"
#include "batch/record.h"
#include "check/check.h"
#include "report/filing.h"
#include "report/find_plugins.h"
#include "report/previous.h"

#include <fstream>

namespace jianbao::batch {

namespace {

// A font by its size, its table directory, which holds a checksum of every table (OpenType, "Table
// Directory"), and its head: reading 60 MB at every start would cost more than many reports.
std::string font_identity(std::string const& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string text = std::to_string(file.tellg()) + " ";
  constexpr std::size_t directory = 4096;
  std::string bytes(directory, '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return text + sha256(bytes);
}

// Plugins and libraries are read now, so that all workers see one and the same.
void warm(World const& world) {
  for (std::string const& folder : report::plugin_folders(world.request, world.definition)) {
    for (report::SectionEntry const& entry : world.definition.sections)
      for (char const* kind : {".lua", ".md"})
        if (std::string const file = folder + "/" + entry.id + kind; world.files->exists(file))
          (void)world.files->read(file);
    for (std::string const& name : world.files->list(folder + "/lib"))
      if (name.ends_with(".lua")) (void)world.files->read(folder + "/lib/" + name);
  }
}

std::shared_ptr<Check const> to_check(report::Checked checked, Diagnostics const& said) {
  auto result = std::make_shared<Check>();
  result->checked = std::move(checked);
  if (result->checked.stopped) result->causes = causes_of(said);
  Sha256 hash;
  for (std::string const& note : result->checked.notes) {
    hash.add(note);
    hash.add("\n");
  }
  hash.add(std::to_string(result->checked.waived));
  hash.add(result->checked.stopped ? "stopped" : "");
  result->hash = hash.hex();
  return result;
}

std::shared_ptr<Check const> check_region(World const& world, data::RegionId region) {
  report::CheckRequest const request{region, world.definition.peers, world.request.share,
                                     world.request.allow_findings};
  Diagnostics said;
  report::Checked checked =
      report::check_data(world.definition, world.dataset, request, *world.files, said);
  return to_check(std::move(checked), said);
}

// Whether nothing is wrong with the data anywhere: then nothing is wrong with what a report reads,
// and one check is enough for all.
bool is_all_sound(World const& world) {
  Diagnostics said;
  check::Setup const setup = report::read_check_setup(world.definition, world.dataset,
                                                      world.request.share, *world.files, said);
  if (said.has_errors()) return false;
  check::Findings const findings = check::check(world.dataset, setup);
  return findings.errors == 0 && findings.waived == 0;
}

void check_all(World& world, Plan const& plan) {
  world.checks.resize(world.dataset.regions.size());
  std::map<std::vector<bool>, std::shared_ptr<Check const>> known;
  std::shared_ptr<Check const> sound;
  if (plan.reports.size() > 1 && is_all_sound(world)) sound = to_check({}, {});
  for (Entry const& one : plan.reports) {
    auto& own = world.checks[static_cast<std::size_t>(one.region)];
    if (own) continue;
    if (sound) {
      own = sound;
      continue;
    }
    auto& found = known[check::regions_read(world.dataset, one.region, world.definition.peers)];
    if (!found) found = check_region(world, one.region);
    own = found;
  }
}

std::string base_of(World const& world, std::set<FileQuestion> const& questions) {
  Sha256 hash;
  hash.add("jianbao " + world.version + "\n");
  std::set<std::string> answers;  // in an order that does not hang on the names of folders
  for (FileQuestion const& one : questions)
    answers.insert(to_text(one, world) + " " + answer_to(one, *world.files) + "\n");
  for (std::string const& one : answers)
    hash.add(one);
  hash.add(answer_to({FileQuestion::Kind::read, world.definition.data.front()}, *world.files));
  for (font::Face const& face : world.fonts.faces)
    hash.add(font_identity(face.path()) + "\n");
  if (world.request.allow_findings) hash.add("allow findings\n");
  hash.add("date " + report::file_date(world.definition.date) + "\n");
  return hash.hex();
}

}  // namespace

std::optional<World> read_world(report::Request const& request, std::string const& version,
                                Files const& files, Diagnostics& out) {
  World world;
  world.version = version;
  world.request = request;
  world.files = std::make_unique<RememberedFiles>(files);
  auto definition = report::read_definition(request.definition, *world.files, out);
  if (!definition) return {};
  world.definition = std::move(*definition);
  auto dataset = report::load_data(world.definition, files, out);
  if (!dataset) return {};
  world.dataset = std::move(*dataset);
  std::size_t const errors = out.errors();
  world.before = report::read_edition(world.definition.previous, files, out);
  if (out.errors() > errors) return {};
  return world;
}

bool complete_world(World& world, Plan const& plan, Diagnostics& out) {
  std::size_t const before = out.errors();
  RecordedFiles const shared(*world.files);
  (void)shared.read(world.definition.file);
  world.materials =
      report::read_materials(world.definition, world.dataset, world.request.share, shared, out);
  if (!world.materials.style || out.errors() > before) return false;
  world.materials.before = world.before;
  if (world.before)
    world.materials.changes = std::make_shared<figure::RegionChanges const>(
        report::changes_by_region(*world.before, world.dataset));
  auto fonts = report::open_fonts(world.definition, *world.materials.style, world.request.share,
                                  shared, out);
  if (!fonts) return false;
  world.fonts = std::move(*fonts);
  check_all(world, plan);
  warm(world);
  world.base = base_of(world, shared.questions());
  return true;
}

}  // namespace jianbao::batch
