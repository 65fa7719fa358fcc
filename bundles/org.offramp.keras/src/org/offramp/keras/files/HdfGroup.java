// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.Superblock.SuperblockV0V1;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.SymbolTableEntry;
import io.jhdf.Utils;
import io.jhdf.btree.BTreeV1;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.LinkMessage.LinkType;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;

/** A group of an HDF5 file. It is walked here, by jHDF's readers, so that no link to another place is ever followed. */
public final class HdfGroup {
    /** Stands for a link to another place or file. */
    private static final long LINK = -2;

    private static final long UNDEFINED = -1;
    private static final long SIGNATURE = 0x0a1a0a0d46444889L; // in the file: 89 H D F \r \n 1a \n
    private static final int SOFT_LINK = 2;

    private final HdfBytes bytes;
    private final String path;
    private final ObjectHeader header;
    private final Map<String, Long> children;
    private final Map<String, HdfGroup> groups = new HashMap<>();

    private HdfGroup(HdfBytes bytes, long address, String path) {
        this.bytes = bytes;
        this.path = path;
        this.header = ObjectHeader.readObjectHeader(bytes, address);
        this.children = children();
    }

    /** Whether a file that begins like this is one of HDF5. */
    static boolean isHdf5(ByteBuffer head) {
        ByteBuffer bytes = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return bytes.remaining() >= Long.BYTES && bytes.getLong(bytes.position()) == SIGNATURE;
    }

    /** The root of the file with these bytes, all of it. */
    public static HdfGroup root(ByteBuffer file) {
        Superblock superblock = Superblock.readSuperblock(file.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        if (superblock.getBaseAddressByte() != 0 || !Set.of(4, 8).contains(superblock.getSizeOfOffsets())) {
            throw Damage.of("The file has a user block or addresses of an unusual size.");
        }
        if (superblock.getEndOfFileAddress() > file.capacity()) {
            throw Refusal.damaged(
                    "The file should have " + superblock.getEndOfFileAddress() + " bytes, but has " + file.capacity()
                            + ".",
                    "Maybe a download was cut short: get the file again.");
        }
        HdfBytes bytes = new HdfBytes(file, superblock);
        return new HdfGroup(bytes, rootAddress(bytes, superblock), "");
    }

    private static long rootAddress(HdfBytes bytes, Superblock superblock) {
        if (superblock instanceof SuperblockV0V1 old) {
            return new SymbolTableEntry(bytes, old.getRootGroupSymbolTableAddress()).getObjectHeaderAddress();
        }
        return ((SuperblockV2V3) superblock).getRootGroupObjectHeaderAddress();
    }

    private Map<String, Long> children() {
        List<SymbolTableMessage> tables = header.getMessagesOfType(SymbolTableMessage.class);
        return tables.isEmpty() ? linked() : listed(tables.get(0));
    }

    private Map<String, Long> listed(SymbolTableMessage table) {
        Map<String, Long> found = new LinkedHashMap<>();
        ByteBuffer names = new LocalHeap(bytes, table.getLocalHeapAddress()).getDataBuffer();
        for (long node :
                BTreeV1.createGroupBTree(bytes, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(bytes, node).getSymbolTableEntries()) {
                names.position(entry.getLinkNameOffset());
                boolean link = entry.getCacheType() == SOFT_LINK;
                found.put(Utils.readUntilNull(names), link ? LINK : entry.getObjectHeaderAddress());
            }
        }
        return found;
    }

    private Map<String, Long> linked() {
        for (LinkInfoMessage info : header.getMessagesOfType(LinkInfoMessage.class)) {
            if (info.getBTreeNameIndexAddress() != UNDEFINED) {
                throw Damage.of("The group " + Quoted.of(path) + " lists its members in a way Keras doesn't use.");
            }
        }
        Map<String, Long> found = new LinkedHashMap<>();
        for (LinkMessage link : header.getMessagesOfType(LinkMessage.class)) {
            found.put(link.getLinkName(), link.getLinkType() == LinkType.HARD ? link.getHardLinkAddress() : LINK);
        }
        return found;
    }

    /** Where it stands in the file. */
    public String path() {
        return path;
    }

    /** The group below it under a path with slashes. */
    public Optional<HdfGroup> group(String below) {
        Optional<HdfGroup> group = Optional.of(this);
        for (String name : below.split("/")) {
            group = group.flatMap(each -> each.address(name).map(at -> each.child(name, at)));
        }
        return group;
    }

    private HdfGroup child(String name, long address) {
        return groups.computeIfAbsent(
                name, each -> new HdfGroup(bytes, address, path.isEmpty() ? each : path + "/" + each));
    }

    /** The array below it under a path with slashes. */
    public Optional<HdfArray> array(String below) {
        int slash = below.lastIndexOf('/');
        Optional<HdfGroup> group = slash < 0 ? Optional.of(this) : group(below.substring(0, slash));
        String name = below.substring(slash + 1);
        return group.flatMap(each -> each.address(name)
                .map(at -> new HdfArray(bytes, ObjectHeader.readObjectHeader(bytes, at), each.path + "/" + name)));
    }

    public Set<String> names() {
        return children.keySet();
    }

    private Optional<Long> address(String name) {
        Optional<Long> address = Optional.ofNullable(children.get(name));
        if (address.filter(at -> at == LINK).isPresent()) {
            throw Refusal.damaged(
                    Quoted.of(path + "/" + name) + " is a link to another place, which is never followed.",
                    "Save the model as one whole file.");
        }
        return address;
    }

    /** Texts that are attached to the group under a name; none where there is no such attribute. */
    public Optional<List<String>> texts(String attribute) {
        return new HdfAttributes(bytes, header, path).texts(attribute);
    }

    /** A single text. */
    public Optional<String> text(String attribute) {
        return texts(attribute).filter(texts -> texts.size() == 1).map(texts -> texts.get(0));
    }
}
