-- expect: script.failed | there is no global 'io'
return { id = "files_io", title = "敌", write = function(brief)
  local f = io.open('/etc/passwd') return doc.para(f:read('a'))
end }
