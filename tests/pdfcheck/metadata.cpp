// ISO 19005-2, clause 6.6: what XMP says.
#include "pdfcheck/clause.h"

#include <regex>

namespace pdfcheck {

Faults metadata_agrees(File const& file) {
  Faults faults;
  Object info = Object(file.pdf->getTrailer()).getKey("/Info");
  for (auto const& [key, name] : {std::pair{"/Title", "dc:title"},
                                  {"/Author", "dc:creator"},
                                  {"/Subject", "dc:description"},
                                  {"/Keywords", "pdf:Keywords"},
                                  {"/Producer", "pdf:Producer"},
                                  {"/Creator", "xmp:CreatorTool"}}) {
    Object value = Object(info).getKey(key);
    std::string said = Object(value).isString() ? Object(value).getUTF8Value() : "";
    std::string xmp = file.xmp_value(name);
    for (auto const& [escape, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
      xmp = std::regex_replace(xmp, std::regex(escape), sign);
    if (said != xmp) faults.push_back(said + " is not " + xmp);
  }
  Object date = Object(info).getKey("/CreationDate");
  std::string said = Object(date).isString() ? Object(date).getStringValue() : "";
  std::string const digits =
      std::regex_replace(file.xmp_value("xmp:CreateDate"), std::regex("[^0-9]"), "");
  if (std::regex_replace(said, std::regex("[^0-9]"), "") != digits)
    faults.push_back("date " + said);
  return faults;
}

Faults identification(File const& file) {
  std::string const part = file.xmp_value("pdfaid:part");
  bool const good = (part == "2" || part == "3") && (file.level() == 'A' || file.level() == 'B');
  return good ? Faults{} : Faults{"part " + part};
}

// Every namespace that is used and not the standard's own is described.
Faults extension_schemas(File const& file) {
  Faults faults;
  static std::set<std::string> const own = {"rdf",        "x",           "xml",    "dc",
                                            "xmp",        "pdf",         "pdfaid", "pdfaExtension",
                                            "pdfaSchema", "pdfaProperty"};
  std::regex const used("<([A-Za-z]+):([A-Za-z0-9]+)[ >]");
  for (std::sregex_iterator at(file.xmp.begin(), file.xmp.end(), used), end; at != end; ++at) {
    std::string const prefix = (*at)[1], name = (*at)[2];
    if (own.contains(prefix)) continue;
    bool const described =
        file.xmp.find("<pdfaSchema:prefix>" + prefix + "<") != std::string::npos &&
        file.xmp.find("<pdfaProperty:name>" + name + "<") != std::string::npos;
    if (!described) faults.push_back(prefix + ":" + name);
  }
  return faults;
}

}  // namespace pdfcheck
