#include "pdf/archive.h"

#include "pdf/colour_profile.h"
#include "pdf/tree.h"

#include <map>

namespace jianbao::pdf {

std::string pdf_date(std::string const& iso) {
  constexpr std::size_t length = 25;
  if (iso.size() != length) return {};
  auto const part = [&](std::size_t at, std::size_t count) { return iso.substr(at, count); };
  return "D:" + part(0, 4) + part(5, 2) + part(8, 2) + part(11, 2) + part(14, 2) + part(17, 2) +
         part(19, 3) + "'" + part(23, 2) + "'";
}

void write_xmp(Document& document, std::string const& packet) {
  HPDF_Dict const metadata = document.stream(packet, {});
  document.put_name(metadata, "Type", "Metadata");
  document.put_name(metadata, "Subtype", "XML");
  document.put(document.catalog(), "Metadata", metadata);
}

// ISO 19005-2 6.2.3: all colours are of the device, which this says is sRGB.
void write_output_intent(Document& document, int level) {
  std::string const profile = srgb_profile();
  HPDF_Dict const stream = document.stream(profile, deflate(profile, level));
  document.put_number(stream, "N", 3);
  HPDF_Dict const intent = document.dictionary("OutputIntent");
  document.put_name(intent, "S", "GTS_PDFA1");
  document.put_bytes(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
  document.put_bytes(intent, "RegistryName", "http://www.color.org");
  document.put_bytes(intent, "Info", "sRGB IEC61966-2.1");
  document.put(intent, "DestOutputProfile", stream);
  HPDF_Array const intents = document.array();
  document.add(intents, intent);
  document.put(document.catalog(), "OutputIntents", intents);
}

// ISO 19005-3 6.8.
Attachment ready(Attachment attachment, int compression) {
  attachment.deflated = deflate(attachment.bytes, compression);
  return attachment;
}

void write_attachments(Document& document, std::vector<Attachment> const& attachments,
                       std::string const& date, int level) {
  if (attachments.empty()) return;
  std::map<std::string, void*> files;
  HPDF_Array const associated = document.array();
  for (Attachment const& one : attachments) {
    HPDF_Dict const stream =
        document.stream(one.bytes, one.deflated.empty() ? deflate(one.bytes, level) : one.deflated);
    document.put_name(stream, "Type", "EmbeddedFile");
    document.put_name(stream, "Subtype", one.type);
    HPDF_Dict const parameters = document.direct_dictionary();
    document.put_number(parameters, "Size", static_cast<std::int32_t>(one.bytes.size()));
    if (!pdf_date(date).empty()) document.put_bytes(parameters, "ModDate", pdf_date(date));
    document.put(stream, "Params", parameters);
    HPDF_Dict const file = document.dictionary("Filespec");
    document.put_bytes(file, "F", one.name);
    document.put_text(file, "UF", one.name);
    document.put_text(file, "Desc", one.description);
    document.put_name(file, "AFRelationship", "Data");
    HPDF_Dict const embedded = document.direct_dictionary();
    document.put(embedded, "F", stream);
    document.put(embedded, "UF", stream);
    document.put(file, "EF", embedded);
    document.add(associated, file);
    files[one.name] = file;
  }
  document.put(document.names(), "EmbeddedFiles", name_tree(document, files));
  document.put(document.catalog(), "AF", associated);
}

}  // namespace jianbao::pdf
