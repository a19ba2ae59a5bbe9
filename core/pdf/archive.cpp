#include "pdf/archive.h"

#include "pdf/colour_profile.h"
#include "pdf/compress.h"
#include "pdf/tree.h"
#include "pdf/value.h"

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
  Reference const metadata = document.reserve();
  document.write_stream(metadata, "/Type/Metadata/Subtype/XML", packet);
  document.put(document.catalog(), "Metadata", metadata.object);
}

// ISO 19005-2 6.2.3: all colours are of the device, which this says is sRGB.
void write_output_intent(Document& document) {
  constexpr int smallest = 12;
  static std::string const profile = deflate(srgb_profile(), smallest);  // the same in every file
  Reference const stream = document.written_deflated("/N 3", profile);
  HPDF_Dict const intent = document.dictionary("OutputIntent");
  document.put_name(intent, "S", "GTS_PDFA1");
  document.put_bytes(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
  document.put_bytes(intent, "RegistryName", "http://www.color.org");
  document.put_bytes(intent, "Info", "sRGB IEC61966-2.1");
  document.put(intent, "DestOutputProfile", stream.object);
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
  std::map<std::string, std::string> files;
  HPDF_Array const associated = document.array();
  for (Attachment const& one : attachments) {
    Bytes fields("/Type/EmbeddedFile/Subtype");
    append_name(fields, one.type);
    fields += "/Params<</Size ";
    append_integer(fields, static_cast<std::int64_t>(one.bytes.size()));
    if (std::string const day = pdf_date(date); !day.empty()) {
      fields += "/ModDate";
      append_bytes(fields, day);
    }
    fields += ">>";
    Reference const stream = document.written_deflated(
        fields, one.deflated.empty() ? deflate(one.bytes, level) : one.deflated);
    Bytes file("<</Type/Filespec/AFRelationship/Data/F");
    append_bytes(file, one.name);
    file += "/UF";
    append_text(file, one.name);
    file += "/Desc";
    append_text(file, one.description);
    file += "/EF<</F ";
    append_reference(file, stream.number);
    file += "/UF ";
    append_reference(file, stream.number);
    Reference const specification = document.written(file += ">>>>");
    document.add(associated, specification.object);
    Bytes reference;
    append_reference(reference, specification.number);
    files.emplace(one.name, reference);
  }
  auto* const names = document.names();
  document.put(names, "EmbeddedFiles", document.written(name_tree(document, files)).object);
  document.put(document.catalog(), "AF", associated);
}

}  // namespace jianbao::pdf
