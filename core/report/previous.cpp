#include "report/previous.h"

#include "base/sha256.h"
#include "data/read_dataset.h"
#include "report/difference.h"

#include <set>

namespace jianbao::report {

namespace {

using Figures = std::vector<PrintedFigure>;

figure::EditionChange told(FigureChange one) {
  return {std::string(name_of(one.kind)), std::move(one.indicator), std::move(one.region),
          std::move(one.period),          std::move(one.before),    std::move(one.after)};
}

// Only sections that have been written by now can be compared.
std::vector<figure::EditionChange> since_ledger(Figures before, Figures const& after) {
  std::set<std::string> written;
  for (PrintedFigure const& one : after)
    written.insert(one.section);
  std::erase_if(before, [&](PrintedFigure const& one) { return !written.contains(one.section); });
  std::vector<figure::EditionChange> changes;
  for (FigureChange& one : difference(before, after))
    changes.push_back(told(std::move(one)));
  return changes;
}

std::vector<figure::EditionChange> of_region(figure::RegionChanges const& changes,
                                             std::string const& region) {
  auto const found = changes.find(region);
  return found != changes.end() ? found->second : std::vector<figure::EditionChange>();
}

}  // namespace

std::shared_ptr<Edition const> read_edition(std::string const& path, Files const& files,
                                            Diagnostics& out) {
  if (path.empty()) return {};
  std::size_t const errors = out.errors();
  auto edition = std::make_shared<Edition>();
  if (path.ends_with(".ledger.json")) {
    auto const text = files.read(path);
    if (!text) return out.add(text.error()), nullptr;
    edition->figures = read_ledger(*text, path, out);
    edition->hash = sha256(*text);
  } else {
    edition->data = std::make_shared<data::Dataset const>(data::read_dataset(path, files, out));
  }
  if (out.errors() > errors) return {};
  return edition;
}

figure::RegionChanges changes_by_region(Edition const& before, data::Dataset const& dataset) {
  figure::RegionChanges changes;
  if (!before.data) return changes;
  for (FigureChange& one : difference(*before.data, dataset))
    changes[one.region].push_back(told(std::move(one)));
  return changes;
}

figure::ChangesSince changes_since(std::shared_ptr<Edition const> const& before,
                                   data::Dataset const& dataset, data::RegionId region,
                                   std::shared_ptr<figure::RegionChanges const> known) {
  if (!before) return {};
  if (!before->data)
    return [before, &dataset](figure::Ledger const& ledger,
                              std::vector<std::uint32_t> const& printed) {
      return since_ledger(before->figures, figures_of(ledger, printed, dataset));
    };
  return
      [before, known, &dataset, region](figure::Ledger const&, std::vector<std::uint32_t> const&) {
        return of_region(known ? *known : changes_by_region(*before, dataset), dataset[region].id);
      };
}

std::string edition_answer(Edition const& before, figure::RegionChanges const& changes,
                           std::string const& region) {
  std::string text = before.hash + "\n";
  constexpr char between = '\x1F', end = '\x1E';  // separators that no text of the data holds
  for (figure::EditionChange const& one : of_region(changes, region)) {
    for (std::string const& word :
         {one.change, one.indicator, one.region, one.period, one.before, one.after})
      text += word + between;
    text += end;
  }
  return text;
}

}  // namespace jianbao::report
