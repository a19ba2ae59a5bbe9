#include "batch/plan.h"

#include "base/likely_name.h"
#include "base/sha256.h"
#include "batch/names.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace jianbao::batch {

namespace {

bool is_year(std::string_view text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Maker {
 public:
  Maker(Wanted const& wanted, data::Dataset const& dataset, std::string const& peers,
        Files const& files, Diagnostics& out)
      : wanted_(wanted), dataset_(dataset), peers_(peers), files_(files), out_(out) {}

  std::vector<Entry> run() {
    std::vector<data::Period> periods;
    for (std::string const& text : wanted_.periods)
      read_periods(text, periods);
    std::vector<data::RegionId> regions;
    for (std::string const& text : wanted_.regions)
      read_regions(text, regions);
    for (data::RegionId const region : regions)
      for (data::Period const& period : periods)
        add(region, period, wanted_.name);
    for (Wanted::Report const& one : wanted_.reports)
      add_one(one);
    sort();
    return std::move(entries_);
  }

 private:
  void read_periods(std::string const& text, std::vector<data::Period>& periods) {
    std::string_view const all = text;
    if (all.size() == 9 && all[4] == '-' && is_year(all.substr(0, 4)) && is_year(all.substr(5))) {
      int first = 0, last = 0;
      std::from_chars(all.data(), all.data() + 4, first);
      std::from_chars(all.data() + 5, all.data() + 9, last);
      for (int year = first; year <= last; ++year)
        periods.push_back(data::Period::of_year(year));
      if (first <= last) return;
    } else if (auto const period = data::Period::parse(all)) {
      periods.push_back(*period);
      return;
    }
    out_.add("batch.periods", {text}, {});
  }

  std::optional<data::RegionId> find_region(std::string const& text) {
    if (auto const found = dataset_.find_region(text)) return found;
    std::vector<std::string> names;
    for (data::Region const& one : dataset_.regions)
      names.insert(names.end(), {one.id, one.name, one.short_name});
    out_.add("report.region", {text, likely_name(text, names)}, {});
    return {};
  }

  void read_regions(std::string const& text, std::vector<data::RegionId>& regions) {
    if (text == "all") {
      for (std::size_t i = 0; i < dataset_.regions.size(); ++i)
        if (dataset_.regions[i].level == peers_) regions.push_back(static_cast<data::RegionId>(i));
    } else if (text.starts_with('@')) {
      read_region_file(text.substr(1), regions);
    } else if (auto const found = find_region(text)) {
      regions.push_back(*found);
    }
  }

  // A region a line; what follows a # is a remark.
  void read_region_file(std::string const& file, std::vector<data::RegionId>& regions) {
    auto const text = files_.read(file);
    if (!text) return out_.add(text.error());
    std::string_view rest = *text;
    while (!rest.empty()) {
      std::size_t const end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, std::min(rest.find('#'), end));
      while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t'))
        line.remove_suffix(1);
      if (!line.empty())
        if (auto const found = find_region(std::string(line))) regions.push_back(*found);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_one(Wanted::Report const& one) {
    auto const region = find_region(one.region);
    auto const period = data::Period::parse(one.period);
    if (!period) out_.add("batch.periods", {one.period}, {});
    if (region && period) add(*region, *period, one.name.empty() ? wanted_.name : one.name);
  }

  void add(data::RegionId region, data::Period const& period, std::string const& pattern) {
    auto name = fill_name(pattern.empty() ? default_name : pattern, dataset_[region], period);
    if (name)
      entries_.push_back({region, period, std::move(*name)});
    else
      out_.add(name.error());
  }

  void sort() {
    auto const key = [&](Entry const& one) {
      return std::tie(dataset_[one.region].id, one.period, one.name);
    };
    std::sort(entries_.begin(), entries_.end(),
              [&](Entry const& a, Entry const& b) { return key(a) < key(b); });
    // A report that is asked for twice is made once.
    entries_.erase(std::unique(entries_.begin(), entries_.end(),
                               [&](Entry const& a, Entry const& b) { return key(a) == key(b); }),
                   entries_.end());
  }

  Wanted const& wanted_;
  data::Dataset const& dataset_;
  std::string const& peers_;
  Files const& files_;
  Diagnostics& out_;
  std::vector<Entry> entries_;
};

std::string describe(Entry const& one, data::Dataset const& dataset) {
  return dataset[one.region].id + " " + one.period.to_string();
}

void check_names(std::vector<Entry> const& entries, data::Dataset const& dataset,
                 Diagnostics& out) {
  std::map<std::string, Entry const*> known;
  for (Entry const& one : entries) {
    std::string const fault = fault_of_name(one.name);
    if (!fault.empty()) out.add("batch.name", {one.name, describe(one, dataset), fault}, {});
    auto const [at, fresh] = known.try_emplace(collision_key(one.name), &one);
    if (!fresh)
      out.add("batch.collision", {one.name, describe(*at->second, dataset), describe(one, dataset)},
              {});
  }
  // A report cannot be a folder that another stands in.
  for (auto const& [key, entry] : known)
    for (std::size_t slash = key.find('/'); slash != key.npos; slash = key.find('/', slash + 1))
      if (auto const found = known.find(key.substr(0, slash)); found != known.end())
        out.add("batch.collision",
                {entry->name, describe(*found->second, dataset), describe(*entry, dataset)}, {});
}

}  // namespace

std::optional<Plan> make_plan(Wanted const& wanted, data::Dataset const& dataset,
                              std::string const& peers, Files const& files, Diagnostics& out) {
  std::size_t const before = out.errors();
  Plan plan;
  plan.reports = Maker(wanted, dataset, peers, files, out).run();
  check_names(plan.reports, dataset, out);
  if (plan.reports.empty() && out.errors() == before) out.add("batch.no-reports", {}, {});
  if (out.errors() > before) return {};
  plan.hash = sha256(show(plan, dataset));
  return plan;
}

std::string show(Plan const& plan, data::Dataset const& dataset) {
  std::string text;
  for (Entry const& one : plan.reports)
    text += dataset[one.region].id + "\t" + one.period.to_string() + "\t" + one.name + "\n";
  return text;
}

std::optional<Shard> parse_shard(std::string_view text) {
  Shard shard;
  std::size_t const slash = text.find('/');
  if (slash == text.npos) return {};
  auto const read = [](std::string_view digits, std::uint32_t& number) {
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  if (!read(text.substr(0, slash), shard.index) || !read(text.substr(slash + 1), shard.count))
    return {};
  if (shard.index >= shard.count) return {};
  return shard;
}

Plan part_of(Plan const& plan, Shard shard) {
  Plan part{{}, plan.hash};
  for (std::size_t k = shard.index; k < plan.reports.size(); k += shard.count)
    part.reports.push_back(plan.reports[k]);
  return part;
}

}  // namespace jianbao::batch
