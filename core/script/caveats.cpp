#include "script/caveats.h"

#include "figure/wording.h"

#include <algorithm>
#include <utility>

namespace jianbao::script {

namespace {

// One sentence with the indicators it is said of.
struct Caveat {
  std::string before, after;
  bool lists_indicators = false;
  std::vector<std::string> indicators = {};
};

std::string sentence(Caveat const& caveat) {
  constexpr std::size_t most = 6;
  if (!caveat.lists_indicators) return caveat.before + caveat.after;
  std::vector<std::string> const& all = caveat.indicators;
  std::string names = figure::enumerate(
      {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()))});
  if (all.size() > most) names += "等" + std::to_string(all.size()) + "项指标";
  return caveat.before + names + caveat.after;
}

std::string status_word(data::Status status) {
  switch (status) {
    case data::Status::provisional:
      return "初步核算数";
    case data::Status::estimated:
      return "估计数";
    case data::Status::forecast:
      return "预计数";
    default:
      return {};
  }
}

// Whether the line prints the growth rate, in words or as bare digits.
bool prints_growth(figure::LedgerLine const& line) {
  if (!line.figure.growth) return false;
  std::string digits = line.figure.growth->to_string();
  if (digits.starts_with('-')) digits.erase(0, 1);
  bool const in_words = line.printed.starts_with("增长") || line.printed.starts_with("下降");
  bool const bare = line.printed == digits || line.printed == "−" + digits;
  return in_words || (bare && line.figure.value != line.figure.growth);
}

class Collector {
 public:
  explicit Collector(Run const& run) : run_(run) {}

  std::vector<std::string> run() {
    for (figure::LedgerLine const& line : run_.ledger.lines) {
      figure::Figure const& figure = line.figure;
      std::string const status = status_word(figure.status);
      if (!status.empty()) add({figure.period.in_chinese() + "部分数据为", status + "。"});
      std::string const& prices = run_.dataset()[figure.indicator].prices;
      if (prints_growth(line) && prices == "comparable")
        add({"", "的增速按可比价格计算。", true}, name_of(figure));
      for (data::Observation const* record : figure.records)
        add_remark(*record);
      if (figure.kind == data::Kind::derived)
        add({"位次、比重、倍数等部分数据由来源数据测算。", ""});
    }
    std::vector<std::string> sentences;
    for (Caveat const& caveat : caveats_)
      sentences.push_back(sentence(caveat));
    return sentences;
  }

 private:
  [[nodiscard]] std::string name_of(figure::Figure const& figure) const {
    return run_.dataset()[figure.indicator].name;
  }

  // What a record's note says of its scope, and of money that was converted.
  void add_remark(data::Observation const& record) {
    data::Dataset const& dataset = run_.dataset();
    std::string const& note = dataset[record.note];
    auto const speaks_of = [](std::string const& words, std::string_view word) {
      return words.find(word) != std::string::npos;
    };
    std::string const subject =
        (record.region == run_.briefing.region ? "" : dataset[record.region].short_name) +
        record.period.in_chinese() + dataset[record.indicator].name;
    constexpr std::string_view stop = "；";
    for (std::size_t at = 0; at < note.size();) {
      std::size_t const end = std::min(note.find(stop, at), note.size());
      std::string const clause = note.substr(at, end - at);
      if (speaks_of(clause, "口径")) add({"", "的口径：" + clause + "。", true}, subject);
      if (speaks_of(clause, "折算") || speaks_of(clause, "汇率"))
        add({"", clause + "。", true}, subject);
      at = end + stop.size();
    }
  }

  void add(Caveat caveat, std::string indicator = {}) {
    auto found = std::find_if(caveats_.begin(), caveats_.end(), [&](Caveat const& one) {
      return one.before == caveat.before && one.after == caveat.after;
    });
    if (found == caveats_.end()) found = caveats_.insert(caveats_.end(), std::move(caveat));
    auto& names = found->indicators;
    if (!indicator.empty() && std::find(names.begin(), names.end(), indicator) == names.end())
      names.push_back(std::move(indicator));
  }

  Run const& run_;
  std::vector<Caveat> caveats_;
};

}  // namespace

std::vector<std::string> caveats(Run const& run) {
  return Collector(run).run();
}

}  // namespace jianbao::script
